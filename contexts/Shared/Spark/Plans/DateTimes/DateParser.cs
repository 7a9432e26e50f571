using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Plans.DateTimes;

/// <summary>
/// Reads dates as Spark's <c>stringToDate</c>: <c>yyyy</c>, <c>yyyy-M</c>, <c>yyyy-M-d</c>, the last with anything behind a space or T.
/// </summary>
internal static class DateParser
{
    private const int MinYearDigits = 4;
    private const int MaxYearDigits = 7;

    internal static bool TryParse(ReadOnlySpan<byte> text, out int days)
    {
        days = 0;
        text = TextSpan.TrimAll(text);
        if (text.IsEmpty)
        {
            return false;
        }

        Span<int> segments = [1, 1, 1];
        var (segment, value, digits, i) = (0, 0, 0, 0);
        var sign = text[0] == '-' ? -1 : 1;
        if (text[0] is (byte)'-' or (byte)'+')
        {
            i++;
        }

        for (; i < text.Length && text[i] is not ((byte)' ' or (byte)'T'); i++)
        {
            if (segment < 2 && text[i] == '-')
            {
                if (!IsComplete(segment, digits))
                {
                    return false;
                }

                segments[segment++] = value;
                (value, digits) = (0, 0);
            }
            else if (char.IsAsciiDigit((char)text[i]) && digits < MaxYearDigits)
            {
                value = (value * 10) + (text[i] - '0');
                digits++;
            }
            else
            {
                return false;
            }
        }

        // Only a whole date may have something behind it.
        if (!IsComplete(segment, digits) || (segment < 2 && i < text.Length))
        {
            return false;
        }

        segments[segment] = value;
        return CivilDate.TryToDays(sign * segments[0], segments[1], segments[2], out days);
    }

    private static bool IsComplete(int segment, int digits) =>
        segment == 0 ? digits is >= MinYearDigits and <= MaxYearDigits : digits is 1 or 2;
}
