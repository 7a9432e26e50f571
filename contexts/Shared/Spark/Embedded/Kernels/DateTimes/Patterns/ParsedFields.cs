using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>The fields that were read from a text; what was not there is null.</summary>
internal sealed record ParsedFields
{
    internal int? Year { get; set; }

    internal bool IsBeforeChrist { get; set; }

    internal int? Month { get; set; }

    internal int? Day { get; set; }

    internal int? DayOfYear { get; set; }

    internal int? Hour { get; set; }

    internal int? HourOfHalf { get; set; }

    internal bool? IsAfternoon { get; set; }

    internal int? Minute { get; set; }

    internal int? Second { get; set; }

    internal int? Nanos { get; set; }

    internal int? Offset { get; set; }

    internal ZoneRules? Zone { get; set; }

    /// <summary>The local time, of a date its midnight; null when there is no such.</summary>
    internal long? ToLocalMicros(TemporalKind kind)
    {
        if (ToDays() is not { } days || ToHour() is not { } hour)
        {
            return null;
        }

        if (Minute is < 0 or > 59 || Second is < 0 or > 59)
        {
            return null;
        }

        if (kind == TemporalKind.Date)
        {
            return DateTimeOverflow.ToLong((Int128)days * DateTimeConstants.MicrosPerDay);
        }

        var seconds = (hour * 3600L) + ((Minute ?? 0) * 60L) + (Second ?? 0);
        return DateTimeOverflow.ToLong(
            ((Int128)days * DateTimeConstants.MicrosPerDay) + (seconds * DateTimeConstants.MicrosPerSecond) + ((Nanos ?? 0) / 1000)
        );
    }

    private long? ToDays()
    {
        var year = Year ?? 1970;
        if (IsBeforeChrist)
        {
            year = 1 - year;
        }

        if (DayOfYear is { } dayOfYear)
        {
            // A month or a day that was read, too, must be that of the date.
            var isThere = dayOfYear >= 1 && dayOfYear <= (CivilDate.IsLeapYear(year) ? 366 : 365);
            var date = CivilDate.FromDays((int)CivilDate.ToDays(2000 + (year % 400), 1, 1) + dayOfYear - 1);
            return isThere && (Month ?? date.Month) == date.Month && (Day ?? date.Day) == date.Day
                ? CivilDate.ToDays(year, 1, 1) + dayOfYear - 1
                : null;
        }

        var (month, day) = (Month ?? 1, Day ?? 1);
        return CivilDate.IsValid(year, month, day) ? CivilDate.ToDays(year, month, day) : null;
    }

    private int? ToHour()
    {
        if (Hour is { } hour)
        {
            return hour is >= 0 and <= 23 && (IsAfternoon is null || IsAfternoon == (hour >= 12)) ? hour : null;
        }

        return HourOfHalf switch
        {
            null => IsAfternoon == true ? 12 : 0,
            < 0 or > 11 => null,
            var half => half + (IsAfternoon == true ? 12 : 0),
        };
    }
}
