using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>Writes dates and timestamps as <c>java.text.SimpleDateFormat</c> does.</summary>
internal sealed class LegacyDateTimeWriter(LegacyPattern pattern, FormatterSite site)
{
    internal void Write(long micros, Utf8Buffer buffer)
    {
        var local = site.ToLocal(micros);
        var days = HybridCalendar.FromProleptic(DateTimeMath.FloorDays(local));
        var moment = new Moment(micros, days, HybridCalendar.FromDays(days), DateTimeMath.TimeOfDay(local));
        foreach (var part in pattern.Parts)
        {
            if (part is PatternPart.Field field)
            {
                Write(field.Letter, field.Count, moment, buffer);
            }
            else
            {
                buffer.Append(((PatternPart.Literal)part).Text);
            }
        }
    }

    private void Write(char letter, int count, in Moment moment, Utf8Buffer buffer)
    {
        switch (letter)
        {
            case 'G':
                buffer.Append(moment.Date.Year > 0 ? "AD" : "BC");
                break;
            case 'y' or 'Y':
                var year = letter == 'y' ? moment.Date.Year : WeekYear(moment);
                year = year > 0 ? year : 1 - year;
                buffer.AppendPadded(count == 2 ? year % 100 : year, count);
                break;
            case 'M' or 'L' when count >= 3:
                buffer.Append(EnglishNames.Month(moment.Date.Month, isShort: count == 3));
                break;
            case 'E':
                var name = EnglishNames.Days[(HybridCalendar.DayOfWeek(moment.Days) + 5) % 7];
                buffer.Append(count >= 4 ? name : name[..3]);
                break;
            case 'a':
                buffer.Append(moment.Hour < 12 ? "AM" : "PM");
                break;
            case 'z' or 'Z' or 'X':
                WriteZone(letter, count, moment, buffer);
                break;
            default:
                buffer.AppendPadded(Number(letter, moment), count);
                break;
        }
    }

    private long Number(char letter, in Moment moment) =>
        letter switch
        {
            'M' or 'L' => moment.Date.Month,
            'd' => moment.Date.Day,
            'D' => moment.Days - HybridCalendar.ToDays(moment.Date.Year, 1, 1) + 1,
            'F' => ((moment.Date.Day - 1) / 7) + 1,
            'w' => WeekOfYear(moment),
            'W' => WeekIn(moment.Days, HybridCalendar.ToDays(moment.Date.Year, moment.Date.Month, 1)),
            'u' => ((HybridCalendar.DayOfWeek(moment.Days) + 5) % 7) + 1,
            'H' => moment.Hour,
            'k' => moment.Hour == 0 ? 24 : moment.Hour,
            'K' => moment.Hour % 12,
            'h' => moment.Hour % 12 == 0 ? 12 : moment.Hour % 12,
            'm' => moment.Time / DateTimeConstants.MicrosPerMinute % 60,
            's' => moment.Time / DateTimeConstants.MicrosPerSecond % 60,
            _ when site.Legacy == LegacyFormat.Fast => pattern.FractionFrom(moment.Time % DateTimeConstants.MicrosPerSecond),
            _ => moment.Time % DateTimeConstants.MicrosPerSecond / DateTimeConstants.MicrosPerMilli,
        };

    // Weeks begin on Sunday, and a year's first is the one with January 1.
    private static int WeekYear(in Moment moment) => IsInNextYear(moment) ? moment.Date.Year + 1 : moment.Date.Year;

    private static long WeekOfYear(in Moment moment) =>
        IsInNextYear(moment) ? 1 : WeekIn(moment.Days, HybridCalendar.ToDays(moment.Date.Year, 1, 1));

    private static bool IsInNextYear(in Moment moment) =>
        HybridCalendar.OnOrBefore(HybridCalendar.ToDays(moment.Date.Year + 1L, 1, 1), 1) <= moment.Days;

    private static long WeekIn(long days, long first) =>
        ((HybridCalendar.OnOrBefore(days, 1) - HybridCalendar.OnOrBefore(first, 1)) / 7) + 1;

    private void WriteZone(char letter, int count, in Moment moment, Utf8Buffer buffer)
    {
        var offset = site.Zone.ModernOffsetAt(moment.Micros);
        switch (letter)
        {
            case 'z':
                buffer.Append(EnglishNames.Zone(site.Zone, moment.Micros, isShort: count < 4));
                break;
            case 'Z':
                buffer.Append(ZoneOffsetText.Format(offset, 'x', 2));
                break;
            default:
                buffer.Append(ZoneOffsetText.FormatIso8601(offset, count));
                break;
        }
    }

    private readonly record struct Moment(long Micros, long Days, CivilDate Date, long Time)
    {
        internal int Hour => (int)(Time / DateTimeConstants.MicrosPerHour);
    }
}
