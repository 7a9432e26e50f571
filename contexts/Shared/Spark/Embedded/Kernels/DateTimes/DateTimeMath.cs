using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Kernels.Arithmetic;
using Shared.Spark.Plans.DateTimes;
using static Shared.Spark.Plans.DateTimes.DateTimeConstants;

namespace Shared.Spark.Embedded.Kernels.DateTimes;

/// <summary>
/// Arithmetic of dates, timestamps and intervals as java.time has it. What is outside of the years that fit raises an overflow.
/// </summary>
internal static class DateTimeMath
{
    /// <summary>The day of a local time.</summary>
    internal static int FloorDays(long micros) => (int)FloorDivide(micros, MicrosPerDay);

    /// <summary>The time of day of a local time.</summary>
    internal static long TimeOfDay(long micros) => micros - (FloorDivide(micros, MicrosPerDay) * MicrosPerDay);

    internal static long FloorDivide(long dividend, long divisor)
    {
        var quotient = dividend / divisor;
        return dividend % divisor < 0 ? quotient - 1 : quotient;
    }

    internal static long FloorModulus(long dividend, long divisor) => dividend - (FloorDivide(dividend, divisor) * divisor);

    internal static int AddMonths(int days, long months) => ToInt(CivilDate.FromDays(days).AddMonths(months).ToDays());

    /// <summary>Adds months, days and microseconds to an instant: the first two to the local date.</summary>
    internal static long Add(long micros, long months, long days, long microseconds, ZoneRules? zone)
    {
        if (months != 0 || days != 0)
        {
            var local = zone?.ToLocal(micros) ?? micros;
            var day = FloorDays(local);
            var moved = (months == 0 ? day : CivilDate.FromDays(day).AddMonths(months).ToDays()) + days;
            local = checked((moved * MicrosPerDay) + TimeOfDay(local));
            micros = zone?.ToUtc(local) ?? local;
        }

        return checked(micros + microseconds);
    }

    /// <summary>Adds a calendar interval to a date, which must not have parts of a day.</summary>
    internal static int AddToDate(int days, CalendarInterval interval) =>
        ToInt(checked(CivilDate.FromDays(days).AddMonths(interval.Months).ToDays() + interval.Days));

    /// <summary>The months and days between two days. Mirrors <c>java.time.Period.between</c>.</summary>
    internal static CalendarInterval Between(int start, int end)
    {
        var (first, last) = (CivilDate.FromDays(start), CivilDate.FromDays(end));
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month;
        var days = last.Day - first.Day;
        if (months > 0 && days < 0)
        {
            months--;
            days = (int)(end - first.AddMonths(months).ToDays());
        }
        else if (months < 0 && days > 0)
        {
            months++;
            days -= CivilDate.DaysInMonth(last.Year, last.Month);
        }

        return new CalendarInterval(months, days, 0);
    }

    internal static int ToInt(long value) =>
        value is >= int.MinValue and <= int.MaxValue ? (int)value : throw ArithmeticErrors.Overflow("integer overflow");

    /// <summary>The months between two local times, with a fraction by a month of 31 days, as Spark's <c>months_between</c>.</summary>
    internal static double MonthsBetween(long end, long start, bool roundsOff)
    {
        var (endDays, startDays) = (FloorDays(end), FloorDays(start));
        var (last, first) = (CivilDate.FromDays(endDays), CivilDate.FromDays(startDays));
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month;
        var endsBoth =
            last.Day == CivilDate.DaysInMonth(last.Year, last.Month) && first.Day == CivilDate.DaysInMonth(first.Year, first.Month);
        if (last.Day == first.Day || endsBoth)
        {
            return months;
        }

        var secondsInDay = (TimeOfDay(end) / MicrosPerSecond) - (TimeOfDay(start) / MicrosPerSecond);
        var seconds = ((last.Day - first.Day) * 86_400L) + secondsInDay;
        var difference = months + (seconds / (31 * 86_400.0));
        return roundsOff ? Math.Round(difference * 1e8, MidpointRounding.AwayFromZero) / 1e8 : difference;
    }
}
