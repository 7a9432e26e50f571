using System.Buffers.Binary;
using System.Numerics;

namespace Shared.Spark.Embedded.Kernels.Numbers;

/// <summary>Spark's <c>XORShiftRandom</c> and the methods of <c>java.util.Random</c> above it.</summary>
internal sealed class XorShiftRandom(long seed)
{
    private const int ArraySeed = 0x3c074a61;

    private ulong _state = HashSeed(seed);
    private double? _nextGaussian;

    internal double NextDouble() => (((long)Next(26) << 27) + Next(27)) * (1.0 / (1L << 53));

    internal int NextInt(int bound)
    {
        var bits = Next(31);
        var mask = bound - 1;
        if ((bound & mask) == 0)
        {
            return (int)((bound * (long)bits) >> 31);
        }

        var value = bits % bound;
        while (unchecked(bits - value + mask) < 0)
        {
            bits = Next(31);
            value = bits % bound;
        }

        return value;
    }

    internal long NextLong() => unchecked(((long)Next(32) << 32) + Next(32));

    internal double NextGaussian()
    {
        if (_nextGaussian is { } kept)
        {
            _nextGaussian = null;
            return kept;
        }

        while (true)
        {
            var first = (2 * NextDouble()) - 1;
            var second = (2 * NextDouble()) - 1;
            var square = (first * first) + (second * second);
            if (square is < 1 and not 0)
            {
                var multiplier = Math.Sqrt(-2 * StrictMath.Log(square) / square);
                _nextGaussian = second * multiplier;
                return first * multiplier;
            }
        }
    }

    private int Next(int bits)
    {
        var next = _state ^ (_state << 21);
        next ^= next >> 35;
        next ^= next << 4;
        _state = next;
        return (int)(next & ((1UL << bits) - 1));
    }

    // Scala's MurmurHash3 over the seed's bytes.
    private static ulong HashSeed(long seed)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, seed);
        var low = Hash(bytes, ArraySeed);
        var high = Hash(bytes, low);
        return ((ulong)(uint)high << 32) | (uint)low;
    }

    private static int Hash(ReadOnlySpan<byte> bytes, int seed)
    {
        var hash = (uint)seed;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            var word = BinaryPrimitives.ReadUInt32LittleEndian(bytes[i..]) * 0xcc9e2d51;
            word = BitOperations.RotateLeft(word, 15) * 0x1b873593;
            hash = (BitOperations.RotateLeft(hash ^ word, 13) * 5) + 0xe6546b64;
        }

        hash ^= (uint)bytes.Length;
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return (int)(hash ^ (hash >> 16));
    }
}
