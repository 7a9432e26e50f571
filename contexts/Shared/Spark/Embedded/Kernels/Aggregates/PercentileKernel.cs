using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>Exact percentiles of doubles or intervals, each value counted as often as the second argument says.</summary>
internal sealed class PercentileKernel(KernelSite site, double[] percentages, bool isDiscrete, bool isReversed)
    : ObjectAggregateKernel<Dictionary<double, long>>
{
    private readonly bool _isOfLongs = site.Arguments[0] is LongType;

    protected override Dictionary<double, long> Create() => [];

    protected override void Update(Dictionary<double, long> state, DuckDbVector[] arguments, int row)
    {
        var count =
            arguments.Length > 1
                ? arguments[1].IsNullAt(row)
                    ? 0
                    : arguments[1].GetLong(row)
                : 1;
        if (count < 0)
        {
            throw new SparkRuntimeException(
                "_LEGACY_ERROR_TEMP_2013",
                new Dictionary<string, string> { ["frequencyExpression"] = count.ToString(CultureInfo.InvariantCulture) }
            );
        }

        if (count > 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(
                state,
                (_isOfLongs ? arguments[0].GetLong(row) : arguments[0].GetDouble(row)) + 0.0,
                out _
            ) += count;
        }
    }

    protected override void Combine(Dictionary<double, long> source, Dictionary<double, long> target)
    {
        foreach (var (value, count) in source)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(target, value, out _) += count;
        }
    }

    protected override void Finish(Dictionary<double, long>? state, VectorWriter result, int row)
    {
        if (state is null or { Count: 0 })
        {
            result.SetNull(row);
            return;
        }

        var values = state.Keys.ToArray();
        Array.Sort(
            values,
            (left, right) =>
                double.IsNaN(left) ? (double.IsNaN(right) ? 0 : 1)
                : double.IsNaN(right) ? -1
                : left.CompareTo(right)
        );
        if (isReversed)
        {
            Array.Reverse(values);
        }

        var counts = new long[values.Length];
        var total = 0L;
        for (var i = 0; i < values.Length; i++)
        {
            counts[i] = total += state[values[i]];
        }

        if (result.Type is not ArrayType)
        {
            Write(result, row, Percentile(values, counts, percentages[0]));
            return;
        }

        var to = result.SetRange(row, percentages.Length);
        for (var i = 0; i < percentages.Length; i++)
        {
            Write(result.GetChild(0), to + i, Percentile(values, counts, percentages[i]));
        }
    }

    private static void Write(VectorWriter writer, int row, double value)
    {
        switch (writer.Type)
        {
            case YearMonthIntervalType:
                writer.SetInt(row, (int)value);
                break;
            case DayTimeIntervalType:
                writer.SetLong(row, (long)value);
                break;
            default:
                writer.SetDouble(row, value);
                break;
        }
    }

    private double Percentile(double[] values, long[] counts, double percentage)
    {
        if (isDiscrete && site.Behavior.PercentileDiscIsLegacy)
        {
            return values[FindCount(counts, (long)Math.Floor((counts[^1] - 1) * percentage) + 1)];
        }

        if (isDiscrete)
        {
            var place = (long)Math.Ceiling(percentage * counts[^1]);
            return values[FindCount(counts, Math.Max(place, 1))];
        }

        var position = (counts[^1] - 1) * percentage;
        var lower = (long)Math.Floor(position);
        var higher = (long)Math.Ceiling(position);
        var low = values[FindCount(counts, lower + 1)];
        var high = values[FindCount(counts, higher + 1)];
        return higher == lower || low == high ? low : ((higher - position) * low) + ((position - lower) * high);
    }

    private static int FindCount(long[] counts, long place)
    {
        var found = Array.BinarySearch(counts, place);
        return found >= 0 ? found : ~found;
    }
}
