using System.Globalization;
using System.Numerics;

namespace Shared.Spark.Catalyst.Parsing;

/// <summary>Reads decimal numbers of any length as Java's <c>BigDecimal</c> does.</summary>
internal static class DecimalText
{
    // Longer exponents are out of every type's range anyway.
    private const int MaxExponent = 100_000;

    /// <summary>
    /// The digits of a number as the lexer knows numbers, and how many of them stand behind the point, negative for zeros to add.
    /// </summary>
    internal static (BigInteger Unscaled, int Scale) Parse(string text)
    {
        var mark = text.AsSpan().IndexOfAny('e', 'E');
        var mantissa = mark < 0 ? text : text[..mark];
        var exponent = 0;
        if (mark >= 0 && !int.TryParse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            exponent = text[mark + 1] == '-' ? -MaxExponent : MaxExponent;
        }

        exponent = Math.Clamp(exponent, -MaxExponent, MaxExponent);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        var scale = point < 0 ? 0 : mantissa.Length - point - 1;
        return (BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), scale - exponent);
    }

    internal static int Digits(BigInteger value) => BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture).Length;
}
