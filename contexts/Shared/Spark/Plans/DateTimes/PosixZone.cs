using System.Globalization;
using System.Text.RegularExpressions;

namespace Shared.Spark.Plans.DateTimes;

/// <summary>The rule for the years behind a zone file's last transition: <c>PST8PDT,M3.2.0,M11.1.0</c>.</summary>
internal sealed partial class PosixZone
{
    private const int LastYear = 2500;

    private readonly string _standard;
    private readonly int _standardOffset;
    private readonly string _daylight;
    private readonly int _daylightOffset;
    private readonly string _start;
    private readonly string _end;

    private PosixZone(Match match)
    {
        _standard = match.Groups["std"].Value.Trim('<', '>');
        _standardOffset = -ParseTime(match.Groups["offset"].Value);
        _daylight = match.Groups["dst"].Value.Trim('<', '>');
        _daylightOffset =
            match.Groups["dstOffset"].Success && match.Groups["dstOffset"].Length > 0
                ? -ParseTime(match.Groups["dstOffset"].Value)
                : _standardOffset + 3600;
        _start = match.Groups["start"].Value;
        _end = match.Groups["end"].Value;
    }

    /// <summary>The rule; null when it has no daylight saving time.</summary>
    internal static PosixZone? Parse(string text) => Format().Match(text) is { Success: true } match ? new PosixZone(match) : null;

    /// <summary>Adds the transitions until the cycle of the calendar begins anew.</summary>
    internal void Extend(List<long> transitions, List<LocalTimeType> types)
    {
        var last = transitions.Count == 0 ? long.MinValue : transitions[^1];
        var year = transitions.Count == 0 ? 1970 : DateTimeOffset.FromUnixTimeSeconds(last).Year;
        for (; year < LastYear; year++)
        {
            var start = (Time: At(_start, year) - _standardOffset, Type: new LocalTimeType(_daylightOffset, _daylight, IsDaylight: true));
            var end = (Time: At(_end, year) - _daylightOffset, Type: new LocalTimeType(_standardOffset, _standard, IsDaylight: false));
            foreach (var (time, type) in start.Time < end.Time ? new[] { start, end } : [end, start])
            {
                if (time > last && types[^1].Offset != type.Offset)
                {
                    transitions.Add(time);
                    types.Add(type);
                }
            }
        }
    }

    private static long At(string rule, int year)
    {
        var slash = rule.IndexOf('/', StringComparison.Ordinal);
        var time = slash < 0 ? 7200 : ParseTime(rule[(slash + 1)..]);
        var day = slash < 0 ? rule : rule[..slash];
        return (DayOf(day, year) * 86_400L) + time;
    }

    private static int DayOf(string rule, int year)
    {
        var epoch = new DateOnly(1970, 1, 1).DayNumber;
        var january = new DateOnly(year, 1, 1).DayNumber - epoch;
        if (rule[0] == 'M')
        {
            var parts = Array.ConvertAll(rule[1..].Split('.'), part => int.Parse(part, CultureInfo.InvariantCulture));
            var (month, week, weekday) = (parts[0], parts[1], parts[2]);
            var first = new DateOnly(year, month, 1);
            var day = 1 + ((weekday - (int)first.DayOfWeek + 7) % 7) + ((week - 1) * 7);
            return first.DayNumber - epoch + (day > DateTime.DaysInMonth(year, month) ? day - 7 : day) - 1;
        }

        if (rule[0] != 'J')
        {
            return january + int.Parse(rule, CultureInfo.InvariantCulture);
        }

        // Counts without the leap day.
        var number = int.Parse(rule.AsSpan(1), CultureInfo.InvariantCulture);
        return january + number - (DateTime.IsLeapYear(year) && number >= 60 ? 0 : 1);
    }

    private static int ParseTime(string text)
    {
        var isNegative = text.StartsWith('-');
        var parts = text.TrimStart('-', '+').Split(':');
        var seconds = parts
            .Select(
                (part, i) =>
                    int.Parse(part, CultureInfo.InvariantCulture)
                    * (
                        i == 0 ? 3600
                        : i == 1 ? 60
                        : 1
                    )
            )
            .Sum();
        return isNegative ? -seconds : seconds;
    }

    [GeneratedRegex(
        "^(?<std>[A-Za-z]+|<[^>]+>)(?<offset>[+-]?[0-9:]+)(?<dst>[A-Za-z]+|<[^>]+>)(?<dstOffset>[+-]?[0-9:]*),(?<start>[^,]+),(?<end>[^,]+)$"
    )]
    private static partial Regex Format();
}
