namespace Shared.Spark.Embedded.Kernels.Casts;

/// <summary>Reads Java's hexadecimal floating-point numbers, behind their <c>0x</c>: <c>1.8p3</c>.</summary>
internal static class HexFloat
{
    internal static bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        var (digits, exponent, i) = (0, 0, 0);
        var hasPoint = false;
        for (; i < text.Length && (text[i] | 0x20) != 'p'; i++)
        {
            if (text[i] == '.' && !hasPoint)
            {
                hasPoint = true;
                continue;
            }

            if (!char.IsAsciiHexDigit((char)text[i]))
            {
                return false;
            }

            value = (value * 16) + Convert.ToInt32(((char)text[i]).ToString(), 16);
            exponent -= hasPoint ? 4 : 0;
            digits++;
        }

        if (digits == 0 || i == text.Length)
        {
            return false;
        }

        var tail = text[(i + 1)..];
        tail = tail.Length > 1 && (tail[^1] | 0x20) is 'd' or 'f' ? tail[..^1] : tail;
        if (!NumberParser.TryParseInteger(tail, allowsFraction: false, -10_000, 10_000, out var power))
        {
            return false;
        }

        value = Math.ScaleB(value, exponent + (int)power);
        return true;
    }
}
