using System.Buffers;
using Shared.Spark.Plans.DateTimes;
using static Shared.Spark.Plans.DateTimes.DateTimeConstants;

namespace Shared.Spark.Plans.Formatting;

/// <summary>Writes dates and timestamps as Spark's casts do: <c>2024-01-31</c>, <c>+10000-01-01 00:00:00.5</c>.</summary>
public static class DateTimeText
{
    /// <summary>A date.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="days">The days since 1970-01-01.</param>
    public static void AppendDate(IBufferWriter<byte> output, long days)
    {
        var (year, month, day) = CivilDate.FromDays(days);
        if (year > 9999)
        {
            output.Write("+"u8);
        }
        else if (year < 0)
        {
            output.Write("-"u8);
        }

        NumberText.AppendPadded(output, Math.Abs((long)year), 4);
        output.Write("-"u8);
        NumberText.AppendPadded(output, month, 2);
        output.Write("-"u8);
        NumberText.AppendPadded(output, day, 2);
    }

    /// <summary>A timestamp in a time zone, without zeros behind its fraction.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="microseconds">The microseconds since 1970-01-01 00:00 UTC.</param>
    /// <param name="zone">The time zone.</param>
    public static void AppendTimestamp(IBufferWriter<byte> output, long microseconds, ZoneRules zone) =>
        AppendLocal(output, zone.ToLocal(microseconds));

    /// <summary>A local date-time, without zeros behind its fraction.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="microseconds">The microseconds since 1970-01-01 00:00.</param>
    public static void AppendLocal(IBufferWriter<byte> output, long microseconds)
    {
        var days = Math.DivRem(microseconds, MicrosPerDay, out var rest);
        if (rest < 0)
        {
            (days, rest) = (days - 1, rest + MicrosPerDay);
        }

        AppendDate(output, days);
        var seconds = rest / MicrosPerSecond;
        output.Write(" "u8);
        NumberText.AppendPadded(output, seconds / 3600, 2);
        output.Write(":"u8);
        NumberText.AppendPadded(output, seconds / 60 % 60, 2);
        output.Write(":"u8);
        NumberText.AppendPadded(output, seconds % 60, 2);
        AppendFraction(output, rest % MicrosPerSecond);
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
