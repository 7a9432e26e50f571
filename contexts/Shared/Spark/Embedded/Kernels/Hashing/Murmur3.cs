using System.Buffers.Binary;
using System.Numerics;

namespace Shared.Spark.Embedded.Kernels.Hashing;

/// <summary>Spark's <c>Murmur3_x86_32</c>: the bytes behind the last whole word are hashed one by one, each as a word.</summary>
internal static class Murmur3
{
    internal static int HashInt(int value, int seed) => Finish(MixHash((uint)seed, MixWord((uint)value)), 4);

    internal static int HashLong(long value, int seed) =>
        Finish(MixHash(MixHash((uint)seed, MixWord((uint)value)), MixWord((uint)(value >>> 32))), 8);

    internal static int HashBytes(ReadOnlySpan<byte> bytes, int seed)
    {
        var hash = (uint)seed;
        var aligned = bytes.Length & ~3;
        for (var i = 0; i < aligned; i += 4)
        {
            hash = MixHash(hash, MixWord(BinaryPrimitives.ReadUInt32LittleEndian(bytes[i..])));
        }

        for (var i = aligned; i < bytes.Length; i++)
        {
            hash = MixHash(hash, MixWord((uint)(sbyte)bytes[i]));
        }

        return Finish(hash, bytes.Length);
    }

    private static uint MixWord(uint word) => BitOperations.RotateLeft(word * 0xcc9e2d51, 15) * 0x1b873593;

    private static uint MixHash(uint hash, uint word) => (BitOperations.RotateLeft(hash ^ word, 13) * 5) + 0xe6546b64;

    private static int Finish(uint hash, int length)
    {
        hash ^= (uint)length;
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return (int)(hash ^ (hash >> 16));
    }
}
