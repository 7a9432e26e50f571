using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Kernels.Values;

/// <summary>A set of values that stay in their vectors; cleared and used again row by row.</summary>
internal sealed class RowSet
{
    private readonly List<(ColumnVector Vector, int Row, int Hash, int Next)> _entries = [];
    private int[] _buckets = new int[16];

    /// <summary>How many values it has.</summary>
    internal int Count => _entries.Count;

    /// <summary>The value that was added as the <paramref name="index"/>-th.</summary>
    internal (ColumnVector Vector, int Row) this[int index] => (_entries[index].Vector, _entries[index].Row);

    internal void Clear()
    {
        _entries.Clear();
        Array.Clear(_buckets);
    }

    /// <summary>Adds a value unless an equal one is there.</summary>
    internal bool Add(ColumnVector vector, int row)
    {
        var hash = VectorValues.HashOf(vector, row);
        if (Find(vector, row, hash) >= 0)
        {
            return false;
        }

        if (_entries.Count >= _buckets.Length)
        {
            Grow();
        }

        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries.Add((vector, row, hash, bucket));
        bucket = _entries.Count;
        return true;
    }

    internal bool Contains(ColumnVector vector, int row) => IndexOf(vector, row) >= 0;

    /// <summary>The place of an equal value in the order they were added; -1 when there is none.</summary>
    internal int IndexOf(ColumnVector vector, int row) => Find(vector, row, VectorValues.HashOf(vector, row));

    private int Find(ColumnVector vector, int row, int hash)
    {
        for (var next = _buckets[hash & (_buckets.Length - 1)]; next > 0; next = _entries[next - 1].Next)
        {
            var entry = _entries[next - 1];
            if (
                entry.Hash == hash
                && VectorValues.AreEqual(entry.Vector, entry.Row, vector, row)
                && HaveOneSign(entry.Vector, entry.Row, vector, row)
            )
            {
                return next - 1;
            }
        }

        return -1;
    }

    // As Java's boxed numbers, zero and negative zero are two values; within arrays and structs they are one.
    private static bool HaveOneSign(ColumnVector left, int leftRow, ColumnVector right, int rightRow) =>
        left.Type switch
        {
            DoubleType when !left.IsNullAt(leftRow) => left.GetDouble(leftRow) != 0
                || double.IsNegative(left.GetDouble(leftRow)) == double.IsNegative(right.GetDouble(rightRow)),
            FloatType when !left.IsNullAt(leftRow) => left.GetFloat(leftRow) != 0
                || float.IsNegative(left.GetFloat(leftRow)) == float.IsNegative(right.GetFloat(rightRow)),
            _ => true,
        };

    private void Grow()
    {
        _buckets = new int[_buckets.Length * 4];
        for (var i = 0; i < _entries.Count; i++)
        {
            ref var bucket = ref _buckets[_entries[i].Hash & (_buckets.Length - 1)];
            _entries[i] = _entries[i] with { Next = bucket };
            bucket = i + 1;
        }
    }
}
