using System.Globalization;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>Writes instants as a pattern says.</summary>
internal sealed class DateTimeWriter(DateTimePattern pattern, ZoneRules zone, TemporalKind kind)
{
    internal void Write(long utcMicros, Utf8Buffer buffer)
    {
        var local = kind == TemporalKind.Instant ? zone.ToLocal(utcMicros) : utcMicros;
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
        if (!Has(letter))
        {
            throw new SparkRuntimeException(null, $"Unsupported field of the pattern letter {letter}");
        }

        var hour = moment.Hour;
        switch (letter)
        {
            case 'G':
                buffer.Append(
                    count == 4 ? (moment.Date.Year > 0 ? "Anno Domini" : "Before Christ")
                    : moment.Date.Year > 0 ? "AD"
                    : "BC"
                );
                break;
            case 'y':
                WriteYear(moment.Date.Year, count, buffer);
                break;
            case 'M' or 'L' when count >= 3:
                buffer.Append(EnglishNames.Month(moment.Date.Month, isShort: count == 3));
                break;
            case 'M' or 'L':
                buffer.AppendPadded(moment.Date.Month, count);
                break;
            case 'Q' or 'q':
                WriteQuarter(((moment.Date.Month - 1) / 3) + 1, count, buffer);
                break;
            case 'D':
                buffer.AppendPadded(moment.Date.DayOfYear, count);
                break;
            case 'd':
                buffer.AppendPadded(moment.Date.Day, count);
                break;
            case 'F':
                buffer.AppendPadded(((moment.Date.Day - 1) % 7) + 1, count);
                break;
            case 'E':
                var name = EnglishNames.Days[(int)DateTimeMath.FloorModulus(moment.Days + 3L, 7)];
                buffer.Append(count == 4 ? name : name[..3]);
                break;
            case 'a':
                buffer.Append(hour < 12 ? "AM" : "PM");
                break;
            case 'H':
                buffer.AppendPadded(hour, count);
                break;
            case 'k':
                buffer.AppendPadded(hour == 0 ? 24 : hour, count);
                break;
            case 'K':
                buffer.AppendPadded(hour % 12, count);
                break;
            case 'h':
                buffer.AppendPadded(hour % 12 == 0 ? 12 : hour % 12, count);
                break;
            case 'm':
                buffer.AppendPadded((int)(moment.Time / DateTimeConstants.MicrosPerMinute % 60), count);
                break;
            case 's':
                buffer.AppendPadded((int)(moment.Time / DateTimeConstants.MicrosPerSecond % 60), count);
                break;
            case 'S':
                var nanos = (moment.Time % DateTimeConstants.MicrosPerSecond * 1000).ToString("000000000", CultureInfo.InvariantCulture);
                buffer.Append(nanos[..count]);
                break;
            case 'V':
                buffer.Append(zone.Id);
                break;
            case 'z':
                buffer.Append(EnglishNames.Zone(zone, moment.UtcMicros, isShort: count < 4));
                break;
            default:
                buffer.Append(ZoneOffsetText.Format(zone.OffsetAt(moment.UtcMicros), letter, count));
                break;
        }
    }

    // Dates have no time, and dates and local times no zone.
    private bool Has(char letter) =>
        kind switch
        {
            TemporalKind.Date => letter is 'G' or 'y' or 'M' or 'L' or 'Q' or 'q' or 'D' or 'd' or 'F' or 'E',
            TemporalKind.Local => letter is not ('V' or 'z' or 'O' or 'X' or 'x' or 'Z'),
            _ => true,
        };

    private static void WriteYear(int year, int count, Utf8Buffer buffer)
    {
        if (count == 2)
        {
            buffer.AppendPadded(Math.Abs(year % 100), 2);
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
                buffer.Append(
                    quarter switch
                    {
                        1 => "1st quarter",
                        2 => "2nd quarter",
                        3 => "3rd quarter",
                        _ => "4th quarter",
                    }
                );
                break;
            default:
                buffer.AppendPadded(quarter, count);
                break;
        }
    }

    private readonly record struct Moment(long UtcMicros, int Days, CivilDate Date, long Time)
    {
        internal int Hour => (int)(Time / DateTimeConstants.MicrosPerHour);
    }
}
