namespace Shared.Spark.Embedded.Kernels.Numbers;

/// <summary>The numbers of <c>java.util.Random</c>.</summary>
internal sealed class JavaRandom(long seed)
{
    private const long Multiplier = 0x5DEECE66DL;
    private const long Mask = (1L << 48) - 1;

    private long _seed = (seed ^ Multiplier) & Mask;

    internal double NextDouble() => (((long)Next(26) << 27) + Next(27)) * (1.0 / (1L << 53));

    /// <summary>A number from 0 up to, not including, <paramref name="bound"/>.</summary>
    internal int NextInt(int bound)
    {
        if ((bound & -bound) == bound)
        {
            return (int)((bound * (long)Next(31)) >> 31);
        }

        int bits;
        int value;
        do
        {
            bits = Next(31);
            value = bits % bound;
        } while (unchecked(bits - value + (bound - 1)) < 0);
        return value;
    }

    private int Next(int bits)
    {
        _seed = unchecked((_seed * Multiplier) + 0xBL) & Mask;
        return (int)(_seed >> (48 - bits));
    }
}
