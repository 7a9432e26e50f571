using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Embedded.Kernels.Values;

/// <summary>
/// Compares values of <see cref="Value"/> as Spark does: nulls are the smallest, NaN equals itself and is the largest, -0.0 equals 0.0.
/// </summary>
internal sealed class ValueOrder : IComparer<object?>, IEqualityComparer<object?>
{
    internal static ValueOrder Instance { get; } = new();

    internal static int Compare(object? left, object? right) =>
        (left, right) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            (double first, double second) => OfDoubles(first, second),
            (float first, float second) => OfDoubles(first, second),
            (byte[] first, byte[] second) => first.AsSpan().SequenceCompareTo(second),
            (object?[] first, object?[] second) => OfArrays(first, second),
            (CalendarInterval first, CalendarInterval second) => (first.Months, first.Days, first.Microseconds).CompareTo(
                (second.Months, second.Days, second.Microseconds)
            ),
            (IComparable first, _) => first.CompareTo(right),
            _ => 0,
        };

    int IComparer<object?>.Compare(object? x, object? y) => Compare(x, y);

    bool IEqualityComparer<object?>.Equals(object? x, object? y) => Compare(x, y) == 0;

    int IEqualityComparer<object?>.GetHashCode(object? obj) => HashOf(obj);

    private static int HashOf(object? value)
    {
        switch (value)
        {
            case null:
                return 0;
            case double number:
                return (number + 0d).GetHashCode();
            case float number:
                return (number + 0f).GetHashCode();
            case byte[] bytes:
                var hash = default(HashCode);
                hash.AddBytes(bytes);
                return hash.ToHashCode();
            case object?[] items:
                return items.Aggregate(items.Length, (total, item) => (total * 31) + HashOf(item));
            default:
                return value.GetHashCode();
        }
    }

    private static int OfDoubles(double left, double right) =>
        (double.IsNaN(left), double.IsNaN(right)) switch
        {
            (true, true) => 0,
            (true, false) => 1,
            (false, true) => -1,
            _ => left < right ? -1
            : left > right ? 1
            : 0,
        };

    private static int OfArrays(object?[] left, object?[] right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var order = Compare(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
