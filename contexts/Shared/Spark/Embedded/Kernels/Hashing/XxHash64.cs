using System.Buffers.Binary;
using System.Numerics;

namespace Shared.Spark.Embedded.Kernels.Hashing;

/// <summary>Spark's <c>XXH64</c>.</summary>
internal static class XxHash64
{
    private const ulong Prime1 = 0x9E3779B185EBCA87UL;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4FUL;
    private const ulong Prime3 = 0x165667B19E3779F9UL;
    private const ulong Prime4 = 0x85EBCA77C2B2AE63UL;
    private const ulong Prime5 = 0x27D4EB2F165667C5UL;

    internal static long HashInt(int value, long seed)
    {
        var hash = (ulong)seed + Prime5 + 4;
        hash ^= (uint)value * Prime1;
        return Finish((BitOperations.RotateLeft(hash, 23) * Prime2) + Prime3);
    }

    internal static long HashLong(long value, long seed)
    {
        var hash = (ulong)seed + Prime5 + 8;
        hash ^= BitOperations.RotateLeft((ulong)value * Prime2, 31) * Prime1;
        return Finish((BitOperations.RotateLeft(hash, 27) * Prime1) + Prime4);
    }

    internal static long HashBytes(ReadOnlySpan<byte> bytes, long seed)
    {
        var length = bytes.Length;
        var hash = length >= 32 ? HashBlocks(ref bytes, (ulong)seed) : (ulong)seed + Prime5;
        hash += (ulong)length;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            hash ^= BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(bytes) * Prime2, 31) * Prime1;
            hash = (BitOperations.RotateLeft(hash, 27) * Prime1) + Prime4;
        }

        if (bytes.Length >= 4)
        {
            hash ^= BinaryPrimitives.ReadUInt32LittleEndian(bytes) * Prime1;
            hash = (BitOperations.RotateLeft(hash, 23) * Prime2) + Prime3;
            bytes = bytes[4..];
        }

        foreach (var value in bytes)
        {
            hash ^= value * Prime5;
            hash = BitOperations.RotateLeft(hash, 11) * Prime1;
        }

        return Finish(hash);
    }

    private static ulong HashBlocks(ref ReadOnlySpan<byte> bytes, ulong seed)
    {
        var (v1, v2, v3, v4) = (seed + Prime1 + Prime2, seed + Prime2, seed, seed - Prime1);
        for (; bytes.Length >= 32; bytes = bytes[32..])
        {
            v1 = Round(v1, bytes);
            v2 = Round(v2, bytes[8..]);
            v3 = Round(v3, bytes[16..]);
            v4 = Round(v4, bytes[24..]);
        }

        var hash =
            BitOperations.RotateLeft(v1, 1)
            + BitOperations.RotateLeft(v2, 7)
            + BitOperations.RotateLeft(v3, 12)
            + BitOperations.RotateLeft(v4, 18);
        hash = Merge(hash, v1);
        hash = Merge(hash, v2);
        hash = Merge(hash, v3);
        return Merge(hash, v4);
    }

    private static ulong Round(ulong value, ReadOnlySpan<byte> bytes) =>
        BitOperations.RotateLeft(value + (BinaryPrimitives.ReadUInt64LittleEndian(bytes) * Prime2), 31) * Prime1;

    private static ulong Merge(ulong hash, ulong value) =>
        ((hash ^ (BitOperations.RotateLeft(value * Prime2, 31) * Prime1)) * Prime1) + Prime4;

    private static long Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * Prime2;
        hash = (hash ^ (hash >> 29)) * Prime3;
        return (long)(hash ^ (hash >> 32));
    }
}
