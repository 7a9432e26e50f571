using System.Globalization;
using System.Numerics;

namespace Shared.Spark.Embedded.Kernels.Numbers;

/// <summary>Rounds doubles by their shortest decimal text, as <c>BigDecimal(x).setScale(n, mode)</c> does.</summary>
internal static class DoubleRounding
{
    internal static double Round(double value, int scale, Func<BigInteger, BigInteger, BigInteger> divide)
    {
        if (!double.IsFinite(value))
        {
            return value;
        }

        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out var length, "E16", CultureInfo.InvariantCulture);
        return value.TryFormat(text, out length, "R", CultureInfo.InvariantCulture) ? Round(text[..length], scale, divide, value) : value;
    }

    internal static float Round(float value, int scale, Func<BigInteger, BigInteger, BigInteger> divide)
    {
        if (!float.IsFinite(value))
        {
            return value;
        }

        Span<char> text = stackalloc char[32];
        return value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture)
            ? (float)Round(text[..length], scale, divide, value)
            : value;
    }

    private static double Round(ReadOnlySpan<char> text, int scale, Func<BigInteger, BigInteger, BigInteger> divide, double value)
    {
        // digits * 10^exponent
        BigInteger digits = 0;
        var exponent = 0;
        var isBehindPoint = false;
        var isNegative = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '-':
                    isNegative = true;
                    break;
                case '.':
                    isBehindPoint = true;
                    break;
                case 'E':
                    exponent += int.Parse(text[(i + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                    i = text.Length;
                    break;
                default:
                    digits = (digits * 10) + (text[i] - '0');
                    exponent -= isBehindPoint ? 1 : 0;
                    break;
            }
        }

        if (-exponent <= scale)
        {
            return value;
        }

        var rounded = divide(isNegative ? -digits : digits, BigInteger.Pow(10, -exponent - scale));
        return double.Parse(
            string.Create(CultureInfo.InvariantCulture, $"{rounded}E{-scale}"),
            NumberStyles.Float,
            CultureInfo.InvariantCulture
        );
    }
}
