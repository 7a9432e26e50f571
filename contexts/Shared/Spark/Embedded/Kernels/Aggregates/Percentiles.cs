using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>Percentiles of counted values: one, or an array of them when the percentages are an array.</summary>
internal static class Percentiles
{
    /// <summary>Between two values the percentile lies between them, as in Spark's <c>Percentile</c>.</summary>
    internal static void Interpolated(CountedValues values, VectorWriter result, int row)
    {
        var ordered = values.InOrder();
        Write(values.Parameters![0], result, row, percentage => Interpolate(ordered, values.Total, percentage));
    }

    /// <summary>A value that there is: the first with as many up to it as the percentage asks for.</summary>
    internal static void Discrete(CountedValues values, VectorWriter result, int row)
    {
        var ordered = values.InOrder();
        Write(values.Parameters![0], result, row, percentage => Pick(ordered, values.Total, percentage));
    }

    private static void Write(object? percentages, VectorWriter result, int row, Func<double, object> compute)
    {
        if (percentages is object?[] several)
        {
            Value.WriteRange(result, row, [.. several.Select(percentage => compute((double)percentage!))]);
        }
        else
        {
            Value.Write(result, row, compute((double)percentages!));
        }
    }

    private static object Interpolate((object Value, long Upto)[] ordered, long total, double percentage)
    {
        var position = (total - 1) * percentage;
        var (lower, higher) = ((long)Math.Floor(position), (long)Math.Ceiling(position));
        var below = At(ordered, lower);
        if (lower == higher)
        {
            return below;
        }

        var above = At(ordered, higher);
        return below == above ? below : ((higher - position) * below) + ((position - lower) * above);
    }

    private static double At((object Value, long Upto)[] ordered, long index) =>
        Convert.ToDouble(ordered.First(item => item.Upto > index).Value, System.Globalization.CultureInfo.InvariantCulture);

    private static object Pick((object Value, long Upto)[] ordered, long total, double percentage)
    {
        var wanted = Math.Max(1, (long)Math.Ceiling(total * percentage));
        return ordered.First(item => item.Upto >= wanted).Value;
    }
}
