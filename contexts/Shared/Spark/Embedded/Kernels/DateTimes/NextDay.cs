using System.Text;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Kernels.DateTimes;

/// <summary>The first day of a name behind a date.</summary>
internal static class NextDay
{
    internal static RowFunction Create(EvalMode mode) =>
        (arguments, row, result) =>
        {
            var name = Encoding.UTF8.GetString(arguments[1].GetBytes(row));
            var weekday = WeekdayOf(name);
            if (weekday >= 0)
            {
                // The first day of the era was a Thursday.
                var days = arguments[0].GetInt(row);
                result.SetInt(row, days + 1 + (int)DateTimeMath.FloorModulus(weekday - 1 - (days + 3L), 7));
            }
            else if (mode == EvalMode.Ansi)
            {
                throw new SparkRuntimeException(
                    "_LEGACY_ERROR_TEMP_2000",
                    new Dictionary<string, string>
                    {
                        ["message"] = $"Illegal input for day of week: {name}",
                        ["ansiConfig"] = "\"spark.sql.ansi.enabled\"",
                    }
                );
            }
            else
            {
                result.SetNull(row);
            }
        };

    // From Monday, 0.
    private static int WeekdayOf(string name) =>
        name.ToUpperInvariant() switch
        {
            "MO" or "MON" or "MONDAY" => 0,
            "TU" or "TUE" or "TUESDAY" => 1,
            "WE" or "WED" or "WEDNESDAY" => 2,
            "TH" or "THU" or "THURSDAY" => 3,
            "FR" or "FRI" or "FRIDAY" => 4,
            "SA" or "SAT" or "SATURDAY" => 5,
            "SU" or "SUN" or "SUNDAY" => 6,
            _ => -1,
        };
}
