using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>A figure that needs all values of a group: <c>percentile</c>, <c>mode</c>.</summary>
/// <param name="finish">Writes the figure; not asked when there is no row.</param>
/// <param name="frequency">The index of the argument that tells how often a value comes; null when each comes once.</param>
internal sealed class CountedValuesKernel(Action<CountedValues, VectorWriter, int> finish, int? frequency = null) : ObjectAggregateKernel<CountedValues>
{
    protected override CountedValues Create() => new();

    protected override void Update(CountedValues state, DuckDbVector[] arguments, int row)
    {
        state.Parameters ??= [.. arguments.Skip(1).Select(argument => Value.Read(argument, row))];
        var count = frequency is { } index ? FrequencyOf(arguments[index], row) : 1;
        if (count > 0)
        {
            state.Add(Value.Read(arguments[0], row)!, count);
        }
    }

    protected override void Combine(CountedValues source, CountedValues target) => target.Add(source);

    protected override void Finish(CountedValues? state, VectorWriter result, int row)
    {
        if (state is { Total: > 0 })
        {
            finish(state, result, row);
        }
        else
        {
            result.SetNull(row);
        }
    }

    private static long FrequencyOf(DuckDbVector vector, int row)
    {
        var count = vector.IsNullAt(row) ? 0 : vector.GetLong(row);
        return count >= 0
            ? count
            : throw new SparkRuntimeException("_LEGACY_ERROR_TEMP_2013", $"Negative values found in {count.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
    }
}
