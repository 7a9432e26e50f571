using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;

namespace Shared.Spark.Embedded.Kernels.Collections;

/// <content>Arrays as sets: elements are equal as in Spark, nulls to nulls and NaN to NaN.</content>
internal static partial class ArrayOperations
{
    internal static void Distinct(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var seen = new HashSet<object?>(ValueOrder.Instance);
        Value.WriteRange(result, row, [.. Items(arguments[0], row).Where(seen.Add)]);
    }

    internal static void Union(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var seen = new HashSet<object?>(ValueOrder.Instance);
        Value.WriteRange(result, row, [.. Items(arguments[0], row).Concat(Items(arguments[1], row)).Where(seen.Add)]);
    }

    internal static void Intersect(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var right = new HashSet<object?>(Items(arguments[1], row), ValueOrder.Instance);
        Value.WriteRange(result, row, [.. Items(arguments[0], row).Where(right.Remove)]);
    }

    internal static void Except(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var seen = new HashSet<object?>(Items(arguments[1], row), ValueOrder.Instance);
        Value.WriteRange(result, row, [.. Items(arguments[0], row).Where(seen.Add)]);
    }

    // Null when there is no common element but a null might be one.
    internal static void Overlap(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var (left, right) = (Items(arguments[0], row), Items(arguments[1], row));
        var common = new HashSet<object?>(left.Where(item => item is not null), ValueOrder.Instance);
        if (right.Any(item => item is not null && common.Contains(item)))
        {
            result.SetBoolean(row, true);
        }
        else if (left.Length > 0 && right.Length > 0 && (left.Contains(null) || right.Contains(null)))
        {
            result.SetNull(row);
        }
        else
        {
            result.SetBoolean(row, false);
        }
    }

    internal static void Remove(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var element = Value.Read(arguments[1], row);
        Value.WriteRange(result, row, [.. Items(arguments[0], row).Where(item => item is null || ValueOrder.Compare(item, element) != 0)]);
    }

    private static object?[] Items(DuckDbVector vector, int row) => (object?[])Value.Read(vector, row)!;
}
