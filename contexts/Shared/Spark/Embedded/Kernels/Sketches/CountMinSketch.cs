using System.Buffers.Binary;
using Shared.Spark.Embedded.Kernels.Hashing;
using Shared.Spark.Embedded.Kernels.Numbers;

namespace Shared.Spark.Embedded.Kernels.Sketches;

/// <summary>
/// How often each of many values came, at most so much too high. Mirrors Spark's <c>CountMinSketchImpl</c>, byte for byte.
/// </summary>
internal sealed class CountMinSketch
{
    private const long PrimeModulus = (1L << 31) - 1;

    private readonly long[] _factors;
    private readonly long[,] _table;
    private long _total;

    internal CountMinSketch(double error, double confidence, int seed)
    {
        Width = (int)Math.Ceiling(2 / error);
        Depth = (int)Math.Ceiling(-Math.Log(1 - confidence) / Math.Log(2));
        _table = new long[Depth, Width];
        _factors = new long[Depth];
        var random = new JavaRandom(seed);
        for (var i = 0; i < Depth; i++)
        {
            _factors[i] = random.NextInt(int.MaxValue);
        }
    }

    private int Width { get; }

    private int Depth { get; }

    internal void Add(long value)
    {
        for (var i = 0; i < Depth; i++)
        {
            var hash = unchecked(_factors[i] * value);
            hash = unchecked(hash + (hash >> 32)) & PrimeModulus;
            _table[i, (int)hash % Width]++;
        }

        _total++;
    }

    internal void Add(ReadOnlySpan<byte> value)
    {
        var first = Murmur3.HashBytes(value, 0);
        var second = Murmur3.HashBytes(value, first);
        for (var i = 0; i < Depth; i++)
        {
            _table[i, Math.Abs(unchecked(first + (i * second)) % Width)]++;
        }

        _total++;
    }

    internal void Merge(CountMinSketch other)
    {
        for (var i = 0; i < Depth; i++)
        {
            for (var j = 0; j < Width; j++)
            {
                _table[i, j] += other._table[i, j];
            }
        }

        _total += other._total;
    }

    internal byte[] ToBytes()
    {
        var bytes = new byte[20 + (sizeof(long) * (Depth + (Depth * Width)))];
        BinaryPrimitives.WriteInt32BigEndian(bytes, 1);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(4), _total);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(12), Depth);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), Width);
        var position = 20;
        foreach (var factor in _factors)
        {
            BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(position), factor);
            position += sizeof(long);
        }

        foreach (var count in _table)
        {
            BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(position), count);
            position += sizeof(long);
        }

        return bytes;
    }
}
