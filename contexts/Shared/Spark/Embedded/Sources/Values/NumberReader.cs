using System.Buffers.Text;
using System.Globalization;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Sources.Values;

/// <summary>Numbers as Java reads them.</summary>
internal static class NumberReader
{
    private const int MaxDigits = 38;

    /// <summary>As <c>Long.parseLong</c>: a sign and digits.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        var digits = text.Length > 0 && text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        return Utf8Parser.TryParse(text[0] == '+' ? digits : text, out value, out var read)
            && read == (text[0] == '+' ? digits.Length : text.Length);
    }

    /// <summary>As <c>Double.parseDouble</c>: spaces around it, a suffix <c>d</c> or <c>f</c>, <c>NaN</c> and <c>Infinity</c>.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        text = Trim(text);
        value = 0;
        if (text.IsEmpty)
        {
            return false;
        }

        var unsigned = text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;
        if (unsigned.SequenceEqual("NaN"u8))
        {
            value = double.NaN;
            return true;
        }

        if (unsigned.SequenceEqual("Infinity"u8))
        {
            value = text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
            return true;
        }

        if (unsigned.Length > 1 && unsigned[^1] is (byte)'d' or (byte)'D' or (byte)'f' or (byte)'F')
        {
            text = text[..^1];
            unsigned = unsigned[..^1];
        }

        return !unsigned.IsEmpty
            && unsigned[0] is (>= (byte)'0' and <= (byte)'9') or (byte)'.'
            && double.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out value
            );
    }

    /// <summary>As <c>new BigDecimal</c>, to as many digits as a decimal of Spark has; a scale below 0 stays one.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out Decimal128 value)
    {
        value = default;
        var at = text.Length > 0 && text[0] is (byte)'+' or (byte)'-' ? 1 : 0;
        var isNegative = at == 1 && text[0] == '-';
        Int128 digits = 0;
        var (scale, count, significant) = (0, 0, 0);
        var isFraction = false;
        var rounding = -1;
        for (; at < text.Length; at++)
        {
            var b = text[at];
            if (b == '.' && !isFraction)
            {
                isFraction = true;
            }
            else if (b is >= (byte)'0' and <= (byte)'9')
            {
                count++;
                if (significant == MaxDigits)
                {
                    // Past 38 digits only their number matters, and the first for rounding.
                    rounding = rounding < 0 ? b - '0' : rounding;
                    scale -= isFraction ? 0 : 1;
                    continue;
                }

                digits = (digits * 10) + (b - '0');
                significant += digits == 0 ? 0 : 1;
                scale += isFraction ? 1 : 0;
            }
            else
            {
                break;
            }
        }

        if (count == 0 || !TryParseExponent(text[at..], out var exponent))
        {
            return false;
        }

        digits += rounding >= 5 ? 1 : 0;
        value = new Decimal128(isNegative ? -digits : digits, (int)Math.Clamp(scale - (long)exponent, -100_000, 100_000));
        return true;
    }

    /// <summary>As <c>String.toBoolean</c> in Scala.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out bool value)
    {
        value = System.Text.Ascii.EqualsIgnoreCase(text, "true"u8);
        return value || System.Text.Ascii.EqualsIgnoreCase(text, "false"u8);
    }

    private static bool TryParseExponent(ReadOnlySpan<byte> text, out int exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        return text[0] is (byte)'e' or (byte)'E'
            && TryParse(text[1..], out long value)
            && (exponent = (int)Math.Clamp(value, -50_000, 50_000)) == value;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && text[0] <= ' ')
        {
            text = text[1..];
        }

        while (!text.IsEmpty && text[^1] <= ' ')
        {
            text = text[..^1];
        }

        return text;
    }
}
