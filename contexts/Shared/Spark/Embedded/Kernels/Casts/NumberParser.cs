using System.Buffers.Text;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Embedded.Kernels.Casts;

/// <summary>Reads numbers and booleans as Spark's casts do: <c>UTF8String.toLong</c>, Java's <c>Double.parseDouble</c>.</summary>
internal static class NumberParser
{
    /// <summary>A whole number between two bounds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="allowsFraction">Whether digits behind a point are allowed, which are cut off.</param>
    /// <param name="min">The smallest.</param>
    /// <param name="max">The largest.</param>
    /// <param name="value">The number.</param>
    internal static bool TryParseInteger(ReadOnlySpan<byte> text, bool allowsFraction, long min, long max, out long value)
    {
        value = 0;
        text = TextSpan.TrimAll(text);
        if (text.IsEmpty)
        {
            return false;
        }

        var isNegative = text[0] == '-';
        if (isNegative || text[0] == '+')
        {
            text = text[1..];
            if (text.IsEmpty)
            {
                return false;
            }
        }

        // The negative range is larger by one.
        var result = 0L;
        var i = 0;
        for (; i < text.Length; i++)
        {
            if (text[i] == '.' && allowsFraction)
            {
                i++;
                break;
            }

            var digit = text[i] - '0';
            if (digit is < 0 or > 9 || result < long.MinValue / 10)
            {
                return false;
            }

            result = unchecked((result * 10) - digit);
            if (result > 0)
            {
                return false;
            }
        }

        if (text[i..].ContainsAnyExceptInRange((byte)'0', (byte)'9') || (!isNegative && result == long.MinValue))
        {
            return false;
        }

        value = isNegative ? result : -result;
        return value >= min && value <= max;
    }

    /// <summary>
    /// A double: digits with a point, an exponent, a suffix <c>d</c> or <c>f</c>, hexadecimal digits, or a word for infinity or NaN.
    /// </summary>
    internal static bool TryParseDouble(ReadOnlySpan<byte> text, out double value) =>
        TryParseReal(
            text,
            out value,
            static (digits, out number) => Utf8Parser.TryParse(digits, out number, out var used) && used == digits.Length
        );

    /// <summary>A float, rounded once.</summary>
    internal static bool TryParseFloat(ReadOnlySpan<byte> text, out float value) =>
        TryParseReal(
            text,
            out value,
            static (digits, out number) => Utf8Parser.TryParse(digits, out number, out var used) && used == digits.Length
        );

    /// <summary>A boolean: <c>true, t, yes, y, 1</c> or <c>false, f, no, n, 0</c>.</summary>
    internal static bool TryParseBoolean(ReadOnlySpan<byte> text, out bool value)
    {
        text = TextSpan.TrimAll(text);
        value =
            TextSpan.Is(text, "true"u8)
            || TextSpan.Is(text, "t"u8)
            || TextSpan.Is(text, "yes"u8)
            || TextSpan.Is(text, "y"u8)
            || TextSpan.Is(text, "1"u8);
        return value
            || TextSpan.Is(text, "false"u8)
            || TextSpan.Is(text, "f"u8)
            || TextSpan.Is(text, "no"u8)
            || TextSpan.Is(text, "n"u8)
            || TextSpan.Is(text, "0"u8);
    }

    private delegate bool DigitsParser<T>(ReadOnlySpan<byte> digits, out T value);

    private static bool TryParseReal<T>(ReadOnlySpan<byte> text, out T value, DigitsParser<T> parse)
        where T : struct, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        text = Trim(text);
        var isNegative = text.Length > 0 && text[0] == '-';
        var unsigned = text.Length > 0 && text[0] is (byte)'-' or (byte)'+' ? text[1..] : text;
        if (TrySpecial(unsigned, hasSign: unsigned.Length < text.Length, out value))
        {
            value = isNegative ? -value : value;
            return true;
        }

        if (unsigned.Length > 2 && unsigned[0] == '0' && (unsigned[1] | 0x20) == 'x')
        {
            var isHex = HexFloat.TryParse(unsigned[2..], out var hex);
            value = T.CreateSaturating(isNegative ? -hex : hex);
            return isHex;
        }

        var digits = unsigned.Length > 1 && (unsigned[^1] | 0x20) is 'd' or 'f' ? unsigned[..^1] : unsigned;
        if (!IsDecimalNumber(digits) || !parse(digits, out value))
        {
            value = default;
            return false;
        }

        value = isNegative ? -value : value;
        return true;
    }

    private static bool TrySpecial<T>(ReadOnlySpan<byte> unsigned, bool hasSign, out T value)
        where T : struct, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        value = T.PositiveInfinity;
        if (TextSpan.Is(unsigned, "inf"u8) || TextSpan.Is(unsigned, "infinity"u8))
        {
            return true;
        }

        value = T.NaN;

        // With a sign only Java's own word is one.
        return hasSign ? unsigned.SequenceEqual("NaN"u8) : TextSpan.Is(unsigned, "nan"u8);
    }

    // .NET also reads group separators and words.
    private static bool IsDecimalNumber(ReadOnlySpan<byte> text)
    {
        var (digits, i) = (0, 0);
        for (; i < text.Length && char.IsAsciiDigit((char)text[i]); i++)
        {
            digits++;
        }

        if (i < text.Length && text[i] == '.')
        {
            for (i++; i < text.Length && char.IsAsciiDigit((char)text[i]); i++)
            {
                digits++;
            }
        }

        if (digits == 0)
        {
            return false;
        }

        if (i == text.Length)
        {
            return true;
        }

        if ((text[i] | 0x20) != 'e')
        {
            return false;
        }

        i++;
        if (i < text.Length && text[i] is (byte)'+' or (byte)'-')
        {
            i++;
        }

        return i < text.Length && !text[i..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && text[start] <= 0x20)
        {
            start++;
        }

        while (end > start && text[end - 1] <= 0x20)
        {
            end--;
        }

        return text[start..end];
    }
}
