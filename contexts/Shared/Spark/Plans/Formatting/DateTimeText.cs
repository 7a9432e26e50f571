using System.Buffers;

namespace Shared.Spark.Plans.Formatting;

/// <summary>Writes dates and timestamps as Spark's casts do: <c>2024-01-31</c>, <c>+10000-01-01 00:00:00.5</c>.</summary>
public static class DateTimeText
{
    private const long MicrosecondsPerDay = 86_400_000_000;
    private const long MicrosecondsPerSecond = 1_000_000;

    /// <summary>A date.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="days">The days since 1970-01-01.</param>
    public static void AppendDate(IBufferWriter<byte> output, long days)
    {
        var (year, month, day) = CivilOf(days);
        if (year > 9999)
        {
            output.Write("+"u8);
        }
        else if (year < 0)
        {
            output.Write("-"u8);
        }

        NumberText.AppendPadded(output, Math.Abs(year), 4);
        output.Write("-"u8);
        NumberText.AppendPadded(output, month, 2);
        output.Write("-"u8);
        NumberText.AppendPadded(output, day, 2);
    }

    /// <summary>A timestamp in a time zone, without zeros behind its fraction.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="microseconds">The microseconds since 1970-01-01 00:00 UTC.</param>
    /// <param name="zone">The time zone.</param>
    public static void AppendTimestamp(IBufferWriter<byte> output, long microseconds, TimeZoneInfo zone) =>
        AppendLocal(output, microseconds + (SessionTimeZone.OffsetSecondsAt(zone, microseconds) * MicrosecondsPerSecond));

    /// <summary>A local date-time, without zeros behind its fraction.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="microseconds">The microseconds since 1970-01-01 00:00.</param>
    public static void AppendLocal(IBufferWriter<byte> output, long microseconds)
    {
        var days = Math.DivRem(microseconds, MicrosecondsPerDay, out var rest);
        if (rest < 0)
        {
            (days, rest) = (days - 1, rest + MicrosecondsPerDay);
        }

        AppendDate(output, days);
        var seconds = rest / MicrosecondsPerSecond;
        output.Write(" "u8);
        NumberText.AppendPadded(output, seconds / 3600, 2);
        output.Write(":"u8);
        NumberText.AppendPadded(output, seconds / 60 % 60, 2);
        output.Write(":"u8);
        NumberText.AppendPadded(output, seconds % 60, 2);
        AppendFraction(output, rest % MicrosecondsPerSecond);
    }

    /// <summary>The year, month and day of a count of days since 1970-01-01, in the proleptic Gregorian calendar, for any year.</summary>
    public static (long Year, int Month, int Day) CivilOf(long days)
    {
        // Howard Hinnant's algorithm: years begin in March, eras have 400 years.
        var shifted = days + 719_468;
        var era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097;
        var dayOfEra = shifted - (era * 146_097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shiftedMonth = ((5 * dayOfYear) + 2) / 153;
        var month = (int)(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9);
        return (yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, (int)(dayOfYear - (((153 * shiftedMonth) + 2) / 5) + 1));
    }

    internal static void AppendFraction(IBufferWriter<byte> output, long microseconds)
    {
        if (microseconds == 0)
        {
            return;
        }

        var digits = 6;
        for (; microseconds % 10 == 0; microseconds /= 10)
        {
            digits--;
        }

        output.Write("."u8);
        NumberText.AppendPadded(output, microseconds, digits);
    }
}
