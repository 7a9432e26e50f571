using System.Buffers.Binary;
using System.Numerics;

namespace Shared.Spark.Embedded.Kernels.Hashing;

/// <summary>MurmurHash3 of 128 bits for 64-bit machines, which Apache DataSketches uses.</summary>
internal static class Murmur128
{
    private const ulong C1 = 0x87c37b91114253d5;
    private const ulong C2 = 0x4cf5ad432745937f;

    internal static (ulong First, ulong Second) Hash(ReadOnlySpan<byte> bytes, ulong seed)
    {
        var (h1, h2) = (seed, seed);
        var rest = bytes;
        for (; rest.Length >= 16; rest = rest[16..])
        {
            h1 ^= Mix1(BinaryPrimitives.ReadUInt64LittleEndian(rest));
            h1 = ((BitOperations.RotateLeft(h1, 27) + h2) * 5) + 0x52dce729;
            h2 ^= Mix2(BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]));
            h2 = ((BitOperations.RotateLeft(h2, 31) + h1) * 5) + 0x38495ab5;
        }

        var (k1, k2) = (0UL, 0UL);
        for (var i = 0; i < rest.Length; i++)
        {
            if (i < 8)
            {
                k1 |= (ulong)rest[i] << (8 * i);
            }
            else
            {
                k2 |= (ulong)rest[i] << (8 * (i - 8));
            }
        }

        h1 ^= Mix1(k1) ^ (ulong)bytes.Length;
        h2 ^= Mix2(k2) ^ (ulong)bytes.Length;
        h1 += h2;
        h2 += h1;
        h1 = Finish(h1);
        h2 = Finish(h2);
        h1 += h2;
        return (h1, h2 + h1);
    }

    private static ulong Mix1(ulong k) => BitOperations.RotateLeft(k * C1, 31) * C2;

    private static ulong Mix2(ulong k) => BitOperations.RotateLeft(k * C2, 33) * C1;

    private static ulong Finish(ulong h)
    {
        h = (h ^ (h >> 33)) * 0xff51afd7ed558ccd;
        h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53;
        return h ^ (h >> 33);
    }
}
