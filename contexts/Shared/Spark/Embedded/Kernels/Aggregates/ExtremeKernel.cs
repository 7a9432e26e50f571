using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>The largest value by Spark's order, or the smallest for a negative <paramref name="sign"/>.</summary>
internal sealed class ExtremeKernel(int sign) : ObjectAggregateKernel<ValueBox>
{
    protected override ValueBox Create() => new();

    protected override void Update(ValueBox state, DuckDbVector[] arguments, int row)
    {
        var value = Value.Read(arguments[0], row);
        if (!state.HasValue || ValueOrder.Compare(value, state.Value) * sign > 0)
        {
            state.Set(value);
        }
    }

    protected override void Combine(ValueBox source, ValueBox target)
    {
        if (source.HasValue && (!target.HasValue || ValueOrder.Compare(source.Value, target.Value) * sign > 0))
        {
            target.Set(source.Value);
        }
    }

    protected override void Finish(ValueBox? state, VectorWriter result, int row) => Value.Write(result, row, state?.Value);
}
