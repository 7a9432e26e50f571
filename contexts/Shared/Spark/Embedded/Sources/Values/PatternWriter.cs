using System.Globalization;
using System.Text;
using Shared.Spark.Embedded.Kernels.DateTimes;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Values;

/// <summary>Writes a local time by a pattern.</summary>
internal static class PatternWriter
{
    private static readonly DateTimeFormatInfo s_names = CultureInfo.InvariantCulture.DateTimeFormat;

    internal static void Write(StringBuilder output, IReadOnlyList<PatternPart> parts, long local, (ZoneRules Rules, long Instant)? zone)
    {
        var days = DateTimeMath.FloorDays(local);
        var date = CivilDate.FromDays(days);
        var time = DateTimeMath.TimeOfDay(local);
        var hour = time / 3_600_000_000;
        foreach (var part in parts)
        {
            switch (part.Letter)
            {
                case '[':
                    Write(output, part.Parts, local, zone);
                    break;
                case '\'':
                    output.Append(part.Literal);
                    break;
                case 'G':
                    output.Append(date.Year > 0 ? "AD" : "BC");
                    break;
                case 'y' or 'u' when part.Count == 2:
                    Pad(output, date.Year % 100, 2);
                    break;
                case 'y' or 'u':
                    output.Append(date.Year > 9999 && part.Count >= 4 ? "+" : "");
                    Pad(output, date.Year, part.Count);
                    break;
                case 'M' or 'L' when part.Count >= 3:
                    output.Append(part.Count == 3 ? s_names.AbbreviatedMonthNames[date.Month - 1] : s_names.MonthNames[date.Month - 1]);
                    break;
                case 'E':
                    var day = (int)DateTimeMath.FloorModulus(days + 4, 7);
                    output.Append(part.Count <= 3 ? s_names.AbbreviatedDayNames[day] : s_names.DayNames[day]);
                    break;
                case 'a':
                    output.Append(hour < 12 ? "AM" : "PM");
                    break;
                case 'S':
                    output.Append(((time % 1_000_000) * 1000).ToString("D9", CultureInfo.InvariantCulture), 0, Math.Min(part.Count, 9));
                    break;
                case 'X' or 'x' or 'Z' or 'z' or 'V' or 'O':
                    WriteZone(output, part, zone ?? throw new SparkException(null, $"The pattern letter '{part.Letter}' needs a zone, which the value has not."));
                    break;
                default:
                    Pad(output, Field(part.Letter, date, hour, time), part.Count);
                    break;
            }
        }
    }

    private static long Field(char letter, CivilDate date, long hour, long time) => letter switch
    {
        'M' or 'L' => date.Month,
        'd' => date.Day,
        'D' => date.DayOfYear,
        'H' => hour,
        'k' => hour == 0 ? 24 : hour,
        'K' => hour % 12,
        'h' => hour % 12 == 0 ? 12 : hour % 12,
        'm' => time / 60_000_000 % 60,
        's' => time / 1_000_000 % 60,
        _ => time % 1_000_000 * 1000,
    };

    private static void WriteZone(StringBuilder output, PatternPart part, (ZoneRules Rules, long Instant) zone)
    {
        var offset = zone.Rules.OffsetAt(zone.Instant);
        if (part.Letter is 'V' or 'z')
        {
            output.Append(part.Letter == 'V' ? zone.Rules.Id : zone.Rules.AbbreviationAt(zone.Instant));
            return;
        }

        if (offset == 0 && part.Letter is 'X')
        {
            output.Append('Z');
            return;
        }

        var minutes = Math.Abs(offset) / 60;
        output.Append(part.Letter == 'O' ? "GMT" : "").Append(offset < 0 ? '-' : '+');
        Pad(output, minutes / 60, 2);
        if (part.Count > 1 || part.Letter == 'Z' || minutes % 60 != 0)
        {
            output.Append(part.Count is 3 or 5 && part.Letter != 'Z' ? ":" : "");
            Pad(output, minutes % 60, 2);
        }
    }

    private static void Pad(StringBuilder output, long value, int count) =>
        output.Append(value < 0 ? "-" : "").Append(Math.Abs(value).ToString(CultureInfo.InvariantCulture).PadLeft(count, '0'));
}
