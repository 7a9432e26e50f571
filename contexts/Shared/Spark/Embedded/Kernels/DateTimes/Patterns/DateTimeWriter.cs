using System.Globalization;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>Writes instants as a pattern says.</summary>
internal sealed class DateTimeWriter(DateTimePattern pattern, ZoneRules zone)
{
    internal void Write(long utcMicros, Utf8Buffer buffer)
    {
        var local = zone.ToLocal(utcMicros);
        var days = DateTimeMath.FloorDays(local);
        Write(pattern.Parts, new Moment(utcMicros, days, CivilDate.FromDays(days), DateTimeMath.TimeOfDay(local)), buffer);
    }

    private void Write(IReadOnlyList<PatternPart> parts, Moment moment, Utf8Buffer buffer)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case PatternPart.Literal literal:
                    buffer.Append(literal.Text);
                    break;
                case PatternPart.Optional optional:
                    Write(optional.Parts, moment, buffer);
                    break;
                case PatternPart.Field field:
                    Write(field.Letter, field.Count, moment, buffer);
                    break;
            }
        }
    }

    private void Write(char letter, int count, Moment moment, Utf8Buffer buffer)
    {
        var hour = moment.Hour;
        switch (letter)
        {
            case 'G':
                buffer.Append(count == 4 ? (moment.Date.Year > 0 ? "Anno Domini" : "Before Christ") : moment.Date.Year > 0 ? "AD" : "BC");
                break;
            case 'y':
                WriteYear(moment.Date.Year, count, buffer);
                break;
            case 'M' or 'L' when count >= 3:
                buffer.Append(EnglishNames.Month(moment.Date.Month, isShort: count == 3));
                break;
            case 'M' or 'L':
                WriteNumber(moment.Date.Month, count, buffer);
                break;
            case 'Q' or 'q':
                WriteQuarter(((moment.Date.Month - 1) / 3) + 1, count, buffer);
                break;
            case 'D':
                WriteNumber(moment.Date.DayOfYear, count, buffer);
                break;
            case 'd':
                WriteNumber(moment.Date.Day, count, buffer);
                break;
            case 'F':
                WriteNumber(((moment.Date.Day - 1) % 7) + 1, count, buffer);
                break;
            case 'E':
                var name = EnglishNames.Days[(int)DateTimeMath.FloorModulus(moment.Days + 3L, 7)];
                buffer.Append(count == 4 ? name : name[..3]);
                break;
            case 'a':
                buffer.Append(hour < 12 ? "AM" : "PM");
                break;
            case 'H':
                WriteNumber(hour, count, buffer);
                break;
            case 'k':
                WriteNumber(hour == 0 ? 24 : hour, count, buffer);
                break;
            case 'K':
                WriteNumber(hour % 12, count, buffer);
                break;
            case 'h':
                WriteNumber(hour % 12 == 0 ? 12 : hour % 12, count, buffer);
                break;
            case 'm':
                WriteNumber((int)(moment.Time / DateTimeMath.MicrosPerMinute % 60), count, buffer);
                break;
            case 's':
                WriteNumber((int)(moment.Time / DateTimeMath.MicrosPerSecond % 60), count, buffer);
                break;
            case 'S':
                var nanos = (moment.Time % DateTimeMath.MicrosPerSecond * 1000).ToString("000000000", CultureInfo.InvariantCulture);
                buffer.Append(nanos[..count]);
                break;
            case 'V':
                buffer.Append(zone.Id);
                break;
            case 'z':
                buffer.Append(count == 4 ? EnglishNames.Zone(zone, moment.UtcMicros) : zone.AbbreviationAt(moment.UtcMicros));
                break;
            default:
                buffer.Append(ZoneOffsetText.Format(zone.OffsetAt(moment.UtcMicros), letter, count));
                break;
        }
    }

    private static void WriteYear(int year, int count, Utf8Buffer buffer)
    {
        if (count == 2)
        {
            WriteNumber((int)DateTimeMath.FloorModulus(year, 100), 2, buffer);
            return;
        }

        // A year of more digits than asked for has a sign.
        var digits = Math.Abs((long)year).ToString(CultureInfo.InvariantCulture);
        if (year < 0)
        {
            buffer.Append('-');
        }
        else if (count >= 4 && digits.Length > count)
        {
            buffer.Append('+');
        }

        buffer.Append(digits.PadLeft(count, '0'));
    }

    private static void WriteQuarter(int quarter, int count, Utf8Buffer buffer)
    {
        switch (count)
        {
            case 3:
                buffer.Append($"Q{quarter}");
                break;
            case 4:
                buffer.Append(quarter switch { 1 => "1st quarter", 2 => "2nd quarter", 3 => "3rd quarter", _ => "4th quarter" });
                break;
            default:
                WriteNumber(quarter, count, buffer);
                break;
        }
    }

    private static void WriteNumber(int value, int width, Utf8Buffer buffer)
    {
        for (; width > 1; width--)
        {
            if (value < Power(width - 1))
            {
                buffer.Append('0');
            }
        }

        buffer.Append(value);
    }

    private static int Power(int exponent) => exponent switch { 0 => 1, 1 => 10, 2 => 100, 3 => 1000, _ => 10_000 };

    private readonly record struct Moment(long UtcMicros, int Days, CivilDate Date, long Time)
    {
        internal int Hour => (int)(Time / DateTimeMath.MicrosPerHour);
    }
}
