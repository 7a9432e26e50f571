using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>
/// The calendar of <c>java.util.GregorianCalendar</c>: Julian until 1582-10-04, Gregorian from the next day on, which is 1582-10-15.
/// </summary>
internal static class HybridCalendar
{
    /// <summary>The first day of the Gregorian calendar, since 1970-01-01.</summary>
    internal const int Cutover = -141_427;

    /// <summary>The day of a date. Months and days may lie outside of what the year and the month have.</summary>
    internal static long ToDays(long year, long month, long day)
    {
        (year, month) = (year + DateTimeMath.FloorDivide(month - 1, 12), DateTimeMath.FloorModulus(month - 1, 12) + 1);
        var gregorian = CivilDate.ToDays(year, (int)month, 1) + day - 1;
        return gregorian >= Cutover ? gregorian : JulianToDays(year, (int)month) + day - 1;
    }

    /// <summary>The date of a day.</summary>
    internal static CivilDate FromDays(long days)
    {
        if (days >= Cutover)
        {
            return CivilDate.FromDays(days);
        }

        // As CivilDate does, with eras of four years.
        var shifted = days + 719_470;
        var era = DateTimeMath.FloorDivide(shifted, 1461);
        var dayOfEra = shifted - (era * 1461);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460)) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra);
        var monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        var month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        return new CivilDate(
            (int)(yearOfEra + (era * 4) + (month <= 2 ? 1 : 0)),
            (int)month,
            (int)(dayOfYear - (((153 * monthFromMarch) + 2) / 5) + 1)
        );
    }

    /// <summary>
    /// The day that the proleptic Gregorian calendar calls as this one calls a day; what it does not have is a day later.
    /// </summary>
    internal static long ToProleptic(long days)
    {
        if (days >= Cutover)
        {
            return days;
        }

        var date = FromDays(days);
        return CivilDate.ToDays(date.Year, date.Month, 1) + date.Day - 1;
    }

    /// <summary>The day that this calendar calls as the proleptic Gregorian calendar calls a day.</summary>
    internal static long FromProleptic(long days)
    {
        if (days >= Cutover)
        {
            return days;
        }

        var date = CivilDate.FromDays(days);
        return (date.Year, date.Month) == (1582, 10) && date.Day > 4 ? Cutover : JulianToDays(date.Year, date.Month) + date.Day - 1;
    }

    /// <summary>The day of the week, Sunday is 1.</summary>
    internal static int DayOfWeek(long days) => (int)DateTimeMath.FloorModulus(days + 4, 7) + 1;

    /// <summary>The last such day of the week until a day.</summary>
    internal static long OnOrBefore(long days, int dayOfWeek) => days - DateTimeMath.FloorModulus(DayOfWeek(days) - dayOfWeek, 7);

    private static long JulianToDays(long year, int month)
    {
        year -= month <= 2 ? 1 : 0;
        var era = DateTimeMath.FloorDivide(year, 4);
        var yearOfEra = year - (era * 4);
        var dayOfYear = ((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5;
        return (era * 1461) + (yearOfEra * 365) + dayOfYear - 719_470;
    }
}
