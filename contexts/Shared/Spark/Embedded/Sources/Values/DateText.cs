namespace Shared.Spark.Embedded.Sources.Values;

/// <summary>Dates as Spark's casts read them, as days since 1970-01-01. Mirrors Spark's <c>DateTimeUtils.stringToDate</c>.</summary>
internal static class DateText
{
    private const int MaxYearDigits = 7;

    internal static bool TryParse(ReadOnlySpan<byte> text, out int days)
    {
        days = 0;
        text = TrimAll(text);
        if (text.IsEmpty)
        {
            return false;
        }

        var at = 0;
        var sign = 1;
        if (text[0] is (byte)'-' or (byte)'+')
        {
            sign = text[0] == '-' ? -1 : 1;
            at = 1;
        }

        Span<int> segments = [1, 1, 1];
        var (segment, value, digits) = (0, 0, 0);
        for (; at < text.Length && text[at] is not ((byte)' ' or (byte)'T'); at++)
        {
            var b = text[at];
            if (segment < 2 && b == '-')
            {
                if (!IsValid(segment, digits))
                {
                    return false;
                }

                segments[segment++] = value;
                (value, digits) = (0, 0);
            }
            else if (b is < (byte)'0' or > (byte)'9' || digits == MaxYearDigits)
            {
                return false;
            }
            else
            {
                value = (value * 10) + b - '0';
                digits++;
            }
        }

        if (!IsValid(segment, digits) || (segment < 2 && at < text.Length))
        {
            return false;
        }

        segments[segment] = value;
        return TryMake(sign * segments[0], segments[1], segments[2], out days);
    }

    /// <summary>The day of the proleptic Gregorian calendar; false when there is none.</summary>
    internal static bool TryMake(int year, int month, int day, out int days)
    {
        days = 0;
        if (month is < 1 or > 12 || day < 1 || day > LengthOf(year, month))
        {
            return false;
        }

        // Days from civil: years are counted from March, so that the leap day is the last.
        long y = month <= 2 ? year - 1 : year;
        var era = (y >= 0 ? y : y - 399) / 400;
        var yearOfEra = y - (era * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        days = (int)((era * 146097) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - 719468);
        return true;
    }

    /// <summary>Year, month and day of days since 1970-01-01.</summary>
    internal static (int Year, int Month, int Day) Split(long days)
    {
        days += 719468;
        var era = (days >= 0 ? days : days - 146096) / 146097;
        var dayOfEra = days - (era * 146097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36524) - (dayOfEra / 146096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shifted = ((5 * dayOfYear) + 2) / 153;
        var month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
        return ((int)(yearOfEra + (era * 400)) + (month <= 2 ? 1 : 0), month, (int)(dayOfYear - (((153 * shifted) + 2) / 5) + 1));
    }

    /// <summary>The text without spaces and control characters around it, as <c>UTF8String.trimAll</c>.</summary>
    internal static ReadOnlySpan<byte> TrimAll(ReadOnlySpan<byte> text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsSpace(text[start]))
        {
            start++;
        }

        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsSpace(byte b) => b is <= (byte)' ' or 0x7F;

    private static bool IsValid(int segment, int digits) => segment == 0 ? digits is >= 4 and <= MaxYearDigits : digits is 1 or 2;

    private static int LengthOf(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
