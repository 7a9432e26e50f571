using System.Buffers;
using System.Globalization;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Sources.Values;

/// <summary>Writes values as UTF-8 as Java and Spark print them.</summary>
internal static class ValueText
{
    internal static void Write(IBufferWriter<byte> output, long value)
    {
        var span = output.GetSpan(24);
        value.TryFormat(span, out var length, default, CultureInfo.InvariantCulture);
        output.Advance(length);
    }

    internal static void Write(IBufferWriter<byte> output, bool value) => output.Write(value ? "true"u8 : "false"u8);

    /// <summary>As <c>Double.toString</c>.</summary>
    internal static void Write(IBufferWriter<byte> output, double value)
    {
        Span<char> digits = stackalloc char[40];
        value.TryFormat(digits, out var length, "R", CultureInfo.InvariantCulture);
        WriteJava(output, digits[..length], double.IsFinite(value));
    }

    /// <summary>As <c>Float.toString</c>.</summary>
    internal static void Write(IBufferWriter<byte> output, float value)
    {
        Span<char> digits = stackalloc char[40];
        value.TryFormat(digits, out var length, "R", CultureInfo.InvariantCulture);
        WriteJava(output, digits[..length], float.IsFinite(value));
    }

    /// <summary>As <c>BigDecimal.toString</c>, with an exponent where that has one, or <c>toPlainString</c>.</summary>
    internal static void Write(IBufferWriter<byte> output, Decimal128 value, bool isPlain)
    {
        Span<char> digits = stackalloc char[48];
        Int128.Abs(value.Unscaled).TryFormat(digits, out var count, default, CultureInfo.InvariantCulture);
        digits = digits[..count];
        if (value.Unscaled < 0)
        {
            output.Write("-"u8);
        }

        var exponent = count - 1 - value.Scale;
        if (!isPlain && exponent < -6)
        {
            WriteAscii(output, digits[..1]);
            if (count > 1)
            {
                output.Write("."u8);
                WriteAscii(output, digits[1..]);
            }

            output.Write("E"u8);
            Write(output, exponent);
            return;
        }

        var whole = count - value.Scale;
        if (whole <= 0)
        {
            output.Write("0."u8);
            WriteZeros(output, -whole);
            WriteAscii(output, digits);
            return;
        }

        WriteAscii(output, digits[..whole]);
        if (value.Scale > 0)
        {
            output.Write("."u8);
            WriteAscii(output, digits[whole..]);
        }
    }

    /// <summary>A date as <c>yyyy-MM-dd</c>.</summary>
    internal static void WriteDate(IBufferWriter<byte> output, long days)
    {
        var (year, month, day) = DateText.Split(days);
        if (year is < 0 or > 9999)
        {
            output.Write(year < 0 ? "-"u8 : "+"u8);
        }

        WritePadded(output, Math.Abs(year), 4);
        output.Write("-"u8);
        WritePadded(output, month, 2);
        output.Write("-"u8);
        WritePadded(output, day, 2);
    }

    /// <summary>A local time as a cast to string prints it: <c>yyyy-MM-dd HH:mm:ss</c>, and digits of the second that are not 0 at the end.</summary>
    internal static void WriteTimestamp(IBufferWriter<byte> output, long local)
    {
        var (days, time) = Split(local);
        WriteDate(output, days);
        output.Write(" "u8);
        WriteTime(output, time);
        var fraction = time % Zone.MicrosecondsPerSecond;
        if (fraction != 0)
        {
            output.Write("."u8);
            var digits = 6;
            for (; fraction % 10 == 0; fraction /= 10)
            {
                digits--;
            }

            WritePadded(output, fraction, digits);
        }
    }

    /// <summary><c>HH:mm:ss</c>.</summary>
    internal static void WriteTime(IBufferWriter<byte> output, long microsecondsOfDay)
    {
        var seconds = microsecondsOfDay / Zone.MicrosecondsPerSecond;
        WritePadded(output, seconds / 3600, 2);
        output.Write(":"u8);
        WritePadded(output, seconds / 60 % 60, 2);
        output.Write(":"u8);
        WritePadded(output, seconds % 60, 2);
    }

    internal static (long Days, long MicrosecondsOfDay) Split(long local)
    {
        var days = Math.DivRem(local, Zone.MicrosecondsPerDay, out var time);
        return time < 0 ? (days - 1, time + Zone.MicrosecondsPerDay) : (days, time);
    }

    internal static void WritePadded(IBufferWriter<byte> output, long value, int width)
    {
        Span<char> digits = stackalloc char[20];
        value.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        WriteZeros(output, width - length);
        WriteAscii(output, digits[..length]);
    }

    internal static void WriteAscii(IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        var span = output.GetSpan(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            span[i] = (byte)text[i];
        }

        output.Advance(text.Length);
    }

    private static void WriteZeros(IBufferWriter<byte> output, int count)
    {
        for (var i = 0; i < count; i++)
        {
            output.Write("0"u8);
        }
    }

    // .NET's shortest digits in Java's form: at least one digit behind the point; an exponent below 10^-3 and from 10^7 on.
    private static void WriteJava(IBufferWriter<byte> output, ReadOnlySpan<char> shortest, bool isFinite)
    {
        if (!isFinite)
        {
            output.Write(shortest is "NaN" ? "NaN"u8 : shortest[0] == '-' ? "-Infinity"u8 : "Infinity"u8);
            return;
        }

        if (shortest[0] == '-')
        {
            output.Write("-"u8);
            shortest = shortest[1..];
        }

        var mark = shortest.IndexOf('E');
        var exponent = mark < 0 ? 0 : int.Parse(shortest[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? shortest : shortest[..mark];
        var point = mantissa.IndexOf('.');
        Span<char> digits = stackalloc char[mantissa.Length];
        var count = 0;
        foreach (var c in mantissa)
        {
            if (c != '.')
            {
                digits[count++] = c;
            }
        }

        // The number is 0.DIGITS times ten to the power of place.
        var place = (point < 0 ? mantissa.Length : point) + exponent;
        digits = digits[..count];
        var leading = digits.IndexOfAnyExcept('0');
        if (leading < 0)
        {
            output.Write("0.0"u8);
            return;
        }

        digits = digits[leading..].TrimEnd('0');
        place -= leading;
        if (place is > -3 and <= 7)
        {
            WritePlain(output, digits, place);
            return;
        }

        WriteAscii(output, digits[..1]);
        output.Write("."u8);
        WriteAscii(output, digits.Length > 1 ? digits[1..] : "0");
        output.Write("E"u8);
        Write(output, place - 1);
    }

    private static void WritePlain(IBufferWriter<byte> output, ReadOnlySpan<char> digits, int place)
    {
        if (place <= 0)
        {
            output.Write("0."u8);
            WriteZeros(output, -place);
            WriteAscii(output, digits);
        }
        else if (digits.Length <= place)
        {
            WriteAscii(output, digits);
            WriteZeros(output, place - digits.Length);
            output.Write(".0"u8);
        }
        else
        {
            WriteAscii(output, digits[..place]);
            output.Write("."u8);
            WriteAscii(output, digits[place..]);
        }
    }
}
