using System.Buffers.Binary;
using System.Numerics;

namespace Shared.Spark.Embedded.Kernels.Hashing;

/// <summary>SHA-224 (FIPS 180-4), which .NET lacks.</summary>
internal static class Sha224
{
    private static readonly uint[] s_constants = CreateConstants();

    internal static void HashData(ReadOnlySpan<byte> data, Span<byte> hash)
    {
        Span<uint> state = [0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4];
        Span<byte> block = stackalloc byte[64];
        var rest = data;
        for (; rest.Length >= 64; rest = rest[64..])
        {
            Compress(rest[..64], state);
        }

        block.Clear();
        rest.CopyTo(block);
        block[rest.Length] = 0x80;
        if (rest.Length >= 56)
        {
            Compress(block, state);
            block.Clear();
        }

        BinaryPrimitives.WriteInt64BigEndian(block[56..], data.Length * 8L);
        Compress(block, state);
        for (var i = 0; i < 7; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(hash[(4 * i)..], state[i]);
        }
    }

    private static void Compress(ReadOnlySpan<byte> block, Span<uint> state)
    {
        Span<uint> words = stackalloc uint[64];
        for (var i = 0; i < 16; i++)
        {
            words[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..]);
        }

        for (var i = 16; i < 64; i++)
        {
            var (w15, w2) = (words[i - 15], words[i - 2]);
            var s0 = BitOperations.RotateRight(w15, 7) ^ BitOperations.RotateRight(w15, 18) ^ (w15 >> 3);
            var s1 = BitOperations.RotateRight(w2, 17) ^ BitOperations.RotateRight(w2, 19) ^ (w2 >> 10);
            words[i] = words[i - 16] + s0 + words[i - 7] + s1;
        }

        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        for (var i = 0; i < 64; i++)
        {
            var sum1 = BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25);
            var first = h + sum1 + ((e & f) ^ (~e & g)) + s_constants[i] + words[i];
            var sum0 = BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22);
            var second = sum0 + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    // The first 32 bits of the fractions of the cube roots of the first 64 primes.
    private static uint[] CreateConstants()
    {
        var constants = new uint[64];
        var count = 0;
        for (var candidate = 2; count < constants.Length; candidate++)
        {
            var isPrime = true;
            for (var divisor = 2; divisor * divisor <= candidate; divisor++)
            {
                isPrime &= candidate % divisor != 0;
            }

            if (isPrime)
            {
                constants[count++] = FractionOfCubeRoot(candidate);
            }
        }

        return constants;
    }

    // floor(cbrt(n * 2^96)) has the root's first 32 binary digits behind the point last.
    private static uint FractionOfCubeRoot(int value)
    {
        var target = (BigInteger)value << 96;
        var root = BigInteger.Zero;
        for (var bit = 40; bit >= 0; bit--)
        {
            var next = root + (BigInteger.One << bit);
            if (BigInteger.Pow(next, 3) <= target)
            {
                root = next;
            }
        }

        return (uint)(root & uint.MaxValue);
    }
}
