namespace Shared.Spark.Embedded.Kernels.Casts;

/// <summary>Days of the proleptic Gregorian calendar, for years that .NET's dates do not have.</summary>
internal static class CivilDate
{
    private const int DaysOf400Years = 146_097;

    /// <summary>The days since 1970-01-01; false when there is no such day or it is too far away.</summary>
    internal static bool TryToDays(long year, int month, int day, out int days)
    {
        days = 0;
        if (month is < 1 or > 12 || day < 1 || day > DaysInMonth(year, month))
        {
            return false;
        }

        // With years that begin in March, the leap day is the last.
        var shifted = month <= 2 ? year - 1 : year;
        var era = Math.DivRem(shifted >= 0 ? shifted : shifted - 399, 400).Quotient;
        var yearOfEra = shifted - (era * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        var result = (era * DaysOf400Years) + dayOfEra - 719_468;
        days = (int)result;
        return result is >= int.MinValue and <= int.MaxValue;
    }

    private static int DaysInMonth(long year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
