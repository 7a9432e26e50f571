using System.Buffers;
using System.Text;
using Microsoft.Spark.Sql.Types;
using static Shared.Spark.Plans.DateTimes.DateTimeConstants;

namespace Shared.Spark.Plans.Formatting;

/// <summary>Writes intervals in Spark's styles.</summary>
public static class IntervalText
{
    // Microseconds of a day, an hour, a minute and a second.
    private static ReadOnlySpan<long> Units => [MicrosPerDay, MicrosPerHour, MicrosPerMinute, MicrosPerSecond];

    /// <summary>As casts do: <c>INTERVAL '1 02:03:04' DAY TO SECOND</c>.</summary>
    public static void AppendAnsi(IBufferWriter<byte> output, long microseconds, DayTimeIntervalType type)
    {
        var rest = Begin(output, microseconds);
        for (var field = (int)type.StartField; field <= type.EndField; field++)
        {
            if (field > type.StartField)
            {
                output.Write(field == 1 ? " "u8 : ":"u8);
            }

            var unit = (ulong)Units[field];
            NumberText.AppendPadded(output, (long)(rest / unit), field == 0 ? 1 : 2);
            rest %= unit;
        }

        if (type.EndField == 3)
        {
            DateTimeText.AppendFraction(output, (long)rest);
        }

        End(output, DayTimeIntervalType.Fields, type.StartField, type.EndField);
    }

    /// <summary>As casts do: <c>INTERVAL '1-2' YEAR TO MONTH</c>.</summary>
    public static void AppendAnsi(IBufferWriter<byte> output, int months, YearMonthIntervalType type)
    {
        var rest = (long)Begin(output, months);
        if (type.StartField == 1)
        {
            NumberText.Append(output, rest);
        }
        else
        {
            NumberText.Append(output, rest / 12);
            if (type.EndField == 1)
            {
                output.Write("-"u8);
                NumberText.Append(output, rest % 12);
            }
        }

        End(output, YearMonthIntervalType.Fields, type.StartField, type.EndField);
    }

    /// <summary>As Hive does: <c>1 02:03:04.000000000</c>.</summary>
    public static void AppendHive(IBufferWriter<byte> output, long microseconds)
    {
        var rest = AppendSign(output, microseconds);
        for (var field = 0; field < Units.Length; field++)
        {
            if (field > 0)
            {
                output.Write(field == 1 ? " "u8 : ":"u8);
            }

            var unit = (ulong)Units[field];
            NumberText.AppendPadded(output, (long)(rest / unit), field == 0 ? 1 : 2);
            rest %= unit;
        }

        output.Write("."u8);
        NumberText.AppendPadded(output, (long)rest * 1000, 9);
    }

    /// <summary>As Hive does: <c>1-2</c>.</summary>
    public static void AppendHive(IBufferWriter<byte> output, int months)
    {
        var rest = (long)AppendSign(output, months);
        NumberText.Append(output, rest / 12);
        output.Write("-"u8);
        NumberText.Append(output, rest % 12);
    }

    /// <summary>A calendar interval: <c>1 years 2 months 3 days 4 hours 5 minutes 6.5 seconds</c>.</summary>
    public static void Append(IBufferWriter<byte> output, CalendarInterval interval)
    {
        if (interval == default)
        {
            output.Write("0 seconds"u8);
            return;
        }

        var isFirst = true;
        AppendUnit(output, interval.Months / 12, " years"u8, ref isFirst);
        AppendUnit(output, interval.Months % 12, " months"u8, ref isFirst);
        AppendUnit(output, interval.Days, " days"u8, ref isFirst);
        AppendUnit(output, interval.Microseconds / Units[1], " hours"u8, ref isFirst);
        AppendUnit(output, interval.Microseconds % Units[1] / Units[2], " minutes"u8, ref isFirst);
        if (interval.Microseconds % Units[2] is not 0 and var seconds)
        {
            output.Write(isFirst ? ""u8 : " "u8);
            var rest = AppendSign(output, seconds);
            NumberText.Append(output, (long)rest / MicrosPerSecond);
            DateTimeText.AppendFraction(output, (long)rest % MicrosPerSecond);
            output.Write(" seconds"u8);
        }
    }

    private static void AppendUnit(IBufferWriter<byte> output, long value, ReadOnlySpan<byte> unit, ref bool isFirst)
    {
        if (value != 0)
        {
            output.Write(isFirst ? ""u8 : " "u8);
            NumberText.Append(output, value);
            output.Write(unit);
            isFirst = false;
        }
    }

    private static ulong Begin(IBufferWriter<byte> output, long value)
    {
        output.Write("INTERVAL '"u8);
        return AppendSign(output, value);
    }

    private static ulong AppendSign(IBufferWriter<byte> output, long value)
    {
        if (value >= 0)
        {
            return (ulong)value;
        }

        output.Write("-"u8);
        return unchecked((ulong)-value);
    }

    private static void End(IBufferWriter<byte> output, IReadOnlyList<string> fields, int start, int end)
    {
        output.Write("' "u8);
        Encoding.UTF8.GetBytes(fields[start].ToUpperInvariant(), output);
        if (end > start)
        {
            output.Write(" TO "u8);
            Encoding.UTF8.GetBytes(fields[end].ToUpperInvariant(), output);
        }
    }
}
