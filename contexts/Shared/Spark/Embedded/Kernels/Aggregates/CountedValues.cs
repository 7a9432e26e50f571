using Shared.Spark.Embedded.Kernels.Values;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>The values of a group with how often each comes, and the arguments that are the same for all rows.</summary>
internal sealed class CountedValues
{
    internal Dictionary<object, long> Counts { get; } = new(ValueOrder.Instance);

    /// <summary>The other arguments, as of the first row.</summary>
    internal object?[]? Parameters { get; set; }

    internal long Total { get; private set; }

    internal void Add(object value, long count)
    {
        Counts[value] = Counts.GetValueOrDefault(value) + count;
        Total += count;
    }

    internal void Add(CountedValues other)
    {
        foreach (var (value, count) in other.Counts)
        {
            Add(value, count);
        }

        Parameters ??= other.Parameters;
    }

    /// <summary>The values in order, each with how many there are up to and with it.</summary>
    internal (object Value, long Upto)[] InOrder()
    {
        var upto = 0L;
        return [.. Counts.OrderBy(pair => (object?)pair.Key, ValueOrder.Instance).Select(pair => (pair.Key, upto += pair.Value))];
    }
}
