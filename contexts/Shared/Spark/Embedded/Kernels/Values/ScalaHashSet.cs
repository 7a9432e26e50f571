using System.Buffers.Binary;
using System.Collections;
using System.Numerics;
using Shared.Spark.Embedded.Kernels.Hashing;

namespace Shared.Spark.Embedded.Kernels.Values;

/// <summary>A set that is enumerated in the order of Scala 2.12's <c>mutable.HashSet</c>, for values of <see cref="Value"/>.</summary>
internal sealed class ScalaHashSet : IEnumerable<object>
{
    private const int LoadFactor = 450;

    private object?[] _table = new object?[32];
    private int _count;
    private int _threshold = 32 * LoadFactor / 1000;

    /// <summary>Adds a value unless it is there.</summary>
    internal bool Add(object value)
    {
        var index = IndexOf(value);
        while (_table[index] is { } entry)
        {
            if (ValueOrder.Compare(entry, value) == 0)
            {
                return false;
            }

            index = (index + 1) % _table.Length;
        }

        _table[index] = value;
        if (++_count >= _threshold)
        {
            Grow();
        }

        return true;
    }

    /// <inheritdoc/>
    public IEnumerator<object> GetEnumerator() => _table.OfType<object>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Grow()
    {
        var old = _table;
        _table = new object?[old.Length * 2];
        _count = 0;
        _threshold = (int)((long)_table.Length * LoadFactor / 1000);
        foreach (var entry in old)
        {
            if (entry is not null)
            {
                Add(entry);
            }
        }
    }

    private int IndexOf(object value)
    {
        var ones = _table.Length - 1;
        var rotation = BitOperations.PopCount((uint)ones) % 32;
        var swapped = unchecked(BinaryPrimitives.ReverseEndianness((uint)HashOf(value) * 0x9e3775cd) * 0x9e3775cd);
        var improved = BitOperations.RotateRight(swapped, rotation);
        return (int)(improved >> BitOperations.LeadingZeroCount((uint)ones)) & ones;
    }

    // What Java's hashCode gives for the objects that Spark holds such values in.
    private static int HashOf(object value) =>
        value switch
        {
            bool flag => flag ? 1231 : 1237,
            sbyte number => number,
            short number => number,
            int number => number,
            long number => (int)(number ^ (number >>> 32)),
            float number => BitConverter.SingleToInt32Bits(number),
            double number => BitConverter.DoubleToInt64Bits(number) is var bits ? (int)(bits ^ (bits >>> 32)) : 0,
            byte[] text => Murmur3.HashBytes(text, 42),
            object?[] items => items.Aggregate(items.Length, (hash, item) => unchecked((hash * 31) + (item is null ? 0 : HashOf(item)))),
            _ => value.GetHashCode(),
        };
}
