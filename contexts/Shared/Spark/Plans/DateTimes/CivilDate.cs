namespace Shared.Spark.Plans.DateTimes;

/// <summary>
/// Days since 1970-01-01 as years, months and days of the proleptic Gregorian calendar, for all years that Spark has; .NET's end at 9999.
/// </summary>
internal readonly record struct CivilDate(int Year, int Month, int Day)
{
    private const int DaysPerEra = 146_097;

    /// <summary>The days of a date since 1970-01-01; false when there is no such date or it is too far away.</summary>
    internal static bool TryToDays(long year, int month, int day, out int days)
    {
        var exact = IsValid(year, month, day) ? ToDays(year, month, day) : long.MaxValue;
        days = unchecked((int)exact);
        return days == exact;
    }

    /// <summary>The date of a day. The algorithm is Howard Hinnant's, https://howardhinnant.github.io/date_algorithms.html.</summary>
    internal static CivilDate FromDays(long days)
    {
        var shifted = days + 719_468;
        var era = (shifted >= 0 ? shifted : shifted - (DaysPerEra - 1)) / DaysPerEra;
        var dayOfEra = shifted - (era * DaysPerEra);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / (DaysPerEra - 1))) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        var month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        var year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);
        return new CivilDate((int)year, (int)month, (int)(dayOfYear - (((153 * monthFromMarch) + 2) / 5) + 1));
    }

    /// <summary>The day of a date; the month and day must be valid.</summary>
    internal static long ToDays(long year, int month, int day)
    {
        year -= month <= 2 ? 1 : 0;
        var era = (year >= 0 ? year : year - 399) / 400;
        var yearOfEra = year - (era * 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * DaysPerEra) + dayOfEra - 719_468;
    }

    internal static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    internal static int DaysInMonth(long year, int month) =>
        month switch
        {
            2 => IsLeapYear(year) ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };

    /// <summary>Whether there is such a date.</summary>
    internal static bool IsValid(long year, int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, month);

    internal long ToDays() => ToDays(Year, Month, Day);

    /// <summary>The day of the year, from 1.</summary>
    internal int DayOfYear => (int)(ToDays() - ToDays(Year, 1, 1)) + 1;

    /// <summary>The date some months later, on the last day of the month when it has no such day.</summary>
    internal CivilDate AddMonths(long months)
    {
        var total = (Year * 12L) + (Month - 1) + months;
        var year = Math.DivRem(total, 12, out var month);
        if (month < 0)
        {
            (year, month) = (year - 1, month + 12);
        }

        return new CivilDate((int)year, (int)month + 1, Math.Min(Day, DaysInMonth(year, (int)month + 1)));
    }
}
