using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Plans.Formatting;

/// <summary>Writes numbers as Java does: <c>1.0E10</c>, <c>1E-7</c>, <c>NaN</c>.</summary>
public static class NumberText
{
    private const int MaxLength = 64;

    // Java writes numbers in plain digits from 10^-3 to below 10^7.
    private const int LeastPlainExponent = -3;
    private const int GreatestPlainExponent = 6;

    /// <summary>A whole number.</summary>
    public static void Append(IBufferWriter<byte> output, long value)
    {
        Utf8Formatter.TryFormat(value, output.GetSpan(MaxLength), out var written);
        output.Advance(written);
    }

    /// <summary>A whole number, padded by zeros on the left.</summary>
    public static void AppendPadded(IBufferWriter<byte> output, long value, int digits)
    {
        Utf8Formatter.TryFormat(value, output.GetSpan(MaxLength), out var written, new StandardFormat('D', (byte)digits));
        output.Advance(written);
    }

    /// <summary>A double as <c>Double.toString</c>.</summary>
    public static void Append(IBufferWriter<byte> output, double value)
    {
        if (AppendSpecial(output, value))
        {
            return;
        }

        Span<char> text = stackalloc char[MaxLength];
        if (!TryFormatWhole(value, 53, text, out var length))
        {
            value.TryFormat(text, out length, "R", CultureInfo.InvariantCulture);
        }

        AppendFloating(output, value, text[..length], isFloat: false);
    }

    /// <summary>A float as <c>Float.toString</c>.</summary>
    public static void Append(IBufferWriter<byte> output, float value)
    {
        if (AppendSpecial(output, value))
        {
            return;
        }

        Span<char> text = stackalloc char[MaxLength];
        if (!TryFormatWhole(value, 24, text, out var length))
        {
            value.TryFormat(text, out length, "R", CultureInfo.InvariantCulture);
        }

        AppendFloating(output, value, text[..length], isFloat: true);
    }

    /// <summary>A decimal in plain digits, as <c>BigDecimal.toPlainString</c>.</summary>
    public static void AppendPlain(IBufferWriter<byte> output, Decimal128 value) => AppendDecimal(output, value, canUseExponent: false);

    /// <summary>A decimal as <c>BigDecimal.toString</c>: with an exponent when more than six zeros would follow the point.</summary>
    public static void Append(IBufferWriter<byte> output, Decimal128 value) => AppendDecimal(output, value, canUseExponent: true);

    private static bool AppendSpecial(IBufferWriter<byte> output, double value)
    {
        if (double.IsFinite(value) && value != 0)
        {
            return false;
        }

        output.Write(
            double.IsNaN(value) ? "NaN"u8
            : double.IsPositiveInfinity(value) ? "Infinity"u8
            : double.IsNegativeInfinity(value) ? "-Infinity"u8
            : double.IsNegative(value) ? "-0.0"u8
            : "0.0"u8
        );
        return true;
    }

    // Java, before 19, writes a whole number that a long holds not with the fewest digits but with those of the number,
    // without the last ones that cannot matter. See jdk.internal.math.FloatingDecimal.
    private static bool TryFormatWhole(double value, int significantBits, Span<char> text, out int length)
    {
        length = 0;
        var magnitude = Math.Abs(value);
        if (magnitude >= 9223372036854775808.0 || magnitude < 1L << significantBits)
        {
            return false;
        }

        var exponent = BitOperations.Log2((ulong)magnitude);
        var spare = exponent - significantBits - 1;
        var dropped = spare > 1 ? (int)(spare * Math.Log10(2)) : 0;
        var power = 1L;
        for (var i = 0; i < dropped; i++)
        {
            power *= 10;
        }

        var (digits, rest) = Math.DivRem((long)magnitude, power);
        digits += dropped > 0 && rest >= power / 2 ? 1 : 0;
        return text.TryWrite(CultureInfo.InvariantCulture, $"{digits}E{dropped}", out length);
    }

    // From .NET's shortest digits: [-]d[.ddd][E[+-]dd].
    private static void AppendFloating(IBufferWriter<byte> output, double value, ReadOnlySpan<char> text, bool isFloat)
    {
        Span<byte> digits = stackalloc byte[MaxLength];
        var (count, exponent) = ReadDigits(text, digits);
        if (count == 1)
        {
            (count, exponent) = PreferTwoDigits(value, digits, exponent, isFloat);
        }

        if (value < 0)
        {
            output.Write("-"u8);
        }

        if (exponent is < LeastPlainExponent or > GreatestPlainExponent)
        {
            AppendScientific(output, digits[..count], exponent);
        }
        else if (exponent < 0)
        {
            output.Write("0."u8);
            AppendZeros(output, -exponent - 1);
            output.Write(digits[..count]);
        }
        else
        {
            output.Write(digits[..Math.Min(count, exponent + 1)]);
            AppendZeros(output, exponent + 1 - count);
            output.Write("."u8);
            output.Write(count > exponent + 1 ? digits[(exponent + 1)..count] : "0"u8);
        }
    }

    // The significant digits and the exponent of the first.
    private static (int Count, int Exponent) ReadDigits(ReadOnlySpan<char> text, Span<byte> digits)
    {
        var mark = text.IndexOf('E');
        var exponent = mark < 0 ? 0 : int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var (count, beforePoint, pointSeen) = (0, 0, false);
        foreach (var c in mark < 0 ? text : text[..mark])
        {
            if (c == '.')
            {
                pointSeen = true;
            }
            else if (char.IsAsciiDigit(c))
            {
                if (count > 0 || c != '0')
                {
                    digits[count++] = (byte)c;
                    beforePoint += pointSeen ? 0 : 1;
                }
                else if (pointSeen)
                {
                    beforePoint--;
                }
            }
        }

        while (count > 1 && digits[count - 1] == '0')
        {
            count--;
        }

        return (count, exponent + beforePoint - 1);
    }

    // Java writes at least two digits, the closest that give the value: 4.9E-324, not 5.0E-324.
    private static (int Count, int Exponent) PreferTwoDigits(double value, Span<byte> digits, int exponent, bool isFloat)
    {
        Span<char> text = stackalloc char[MaxLength];
        value.TryFormat(text, out var length, "E1", CultureInfo.InvariantCulture);
        Span<byte> two = stackalloc byte[MaxLength];
        var (count, itsExponent) = ReadDigits(text[..length], two);
        var readBack = double.Parse(text[..length], CultureInfo.InvariantCulture);
        if (count < 2 || (isFloat ? (float)readBack : readBack) != value)
        {
            return (1, exponent);
        }

        two[..count].CopyTo(digits);
        return (count, itsExponent);
    }

    private static void AppendScientific(IBufferWriter<byte> output, ReadOnlySpan<byte> digits, int exponent)
    {
        output.Write(digits[..1]);
        output.Write("."u8);
        output.Write(digits.Length > 1 ? digits[1..] : "0"u8);
        output.Write("E"u8);
        Append(output, exponent);
    }

    private static void AppendDecimal(IBufferWriter<byte> output, Decimal128 value, bool canUseExponent)
    {
        Span<byte> digits = stackalloc byte[MaxLength];
        var magnitude = value.Unscaled < 0 ? (UInt128)(-value.Unscaled) : (UInt128)value.Unscaled;
        magnitude.TryFormat(digits, out var count, provider: CultureInfo.InvariantCulture);
        if (value.Unscaled < 0)
        {
            output.Write("-"u8);
        }

        var exponent = count - 1 - value.Scale;
        if (canUseExponent && exponent < -6)
        {
            output.Write(digits[..1]);
            output.Write(count > 1 ? "."u8 : ""u8);
            output.Write(digits[1..count]);
            output.Write("E"u8);
            Append(output, exponent);
            return;
        }

        var whole = count - value.Scale;
        output.Write(whole > 0 ? digits[..Math.Min(whole, count)] : "0"u8);
        if (value.Scale > 0)
        {
            output.Write("."u8);
            AppendZeros(output, -whole);
            output.Write(digits[Math.Max(whole, 0)..count]);
        }
    }

    private static void AppendZeros(IBufferWriter<byte> output, int count)
    {
        for (var i = 0; i < count; i++)
        {
            output.Write("0"u8);
        }
    }
}
