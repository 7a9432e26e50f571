using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Embedded.Kernels.Casts;

/// <summary>Reads decimals as Java's <c>BigDecimal</c>, rounded half up to a scale.</summary>
internal static class DecimalParser
{
    private const int MaxDigits = 38;

    /// <summary>What became of a text.</summary>
    internal enum Outcome
    {
        /// <summary>A decimal.</summary>
        Parsed,

        /// <summary>No number.</summary>
        Malformed,

        /// <summary>A number with too many digits.</summary>
        Overflow,
    }

    /// <summary>The digits at a scale, no more than a precision has.</summary>
    internal static Outcome Parse(ReadOnlySpan<byte> text, int precision, int scale, out Int128 unscaled)
    {
        unscaled = 0;
        text = TextSpan.TrimAll(text);
        var isNegative = text.Length > 0 && text[0] == '-';
        if (text.Length > 0 && text[0] is (byte)'-' or (byte)'+')
        {
            text = text[1..];
        }

        if (!TrySplit(text, out var whole, out var fraction, out var exponent))
        {
            return Outcome.Malformed;
        }

        // How many digits, from the first that is not zero, stay.
        var zeros = LeadingZeros(whole, fraction);
        var count = whole.Length + fraction.Length - zeros;
        if (count == 0)
        {
            return Outcome.Parsed;
        }

        var kept = whole.Length - zeros + exponent + scale;
        if (kept > Math.Min(precision, MaxDigits))
        {
            return Outcome.Overflow;
        }

        if (kept < 0)
        {
            return Outcome.Parsed;
        }

        for (var i = 0; i < kept; i++)
        {
            unscaled = (unscaled * 10) + DigitAt(whole, fraction, zeros + i);
        }

        if (DigitAt(whole, fraction, (int)(zeros + kept)) >= 5)
        {
            unscaled++;
        }

        if (unscaled >= Decimal128.PowerOfTen(precision))
        {
            return Outcome.Overflow;
        }

        unscaled = isNegative ? -unscaled : unscaled;
        return Outcome.Parsed;
    }

    private static int DigitAt(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction, int index) =>
        index < whole.Length ? whole[index] - '0'
        : index - whole.Length < fraction.Length ? fraction[index - whole.Length] - '0'
        : 0;

    private static int LeadingZeros(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction)
    {
        var first = whole.IndexOfAnyExcept((byte)'0');
        if (first >= 0)
        {
            return first;
        }

        first = fraction.IndexOfAnyExcept((byte)'0');
        return whole.Length + (first >= 0 ? first : fraction.Length);
    }

    private static bool TrySplit(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> whole, out ReadOnlySpan<byte> fraction, out long exponent)
    {
        exponent = 0;
        var e = text.IndexOfAny((byte)'e', (byte)'E');
        var digits = e < 0 ? text : text[..e];
        var point = digits.IndexOf((byte)'.');
        whole = point < 0 ? digits : digits[..point];
        fraction = point < 0 ? [] : digits[(point + 1)..];
        if (
            whole.Length + fraction.Length == 0
            || whole.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            || fraction.ContainsAnyExceptInRange((byte)'0', (byte)'9')
        )
        {
            return false;
        }

        return e < 0 || NumberParser.TryParseInteger(text[(e + 1)..], allowsFraction: false, int.MinValue, int.MaxValue, out exponent);
    }
}
