using System.Text;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Embedded.Kernels.DateTimes;

/// <summary>The begin of the year, month, hour and so on of a date or timestamp.</summary>
internal static class Truncation
{
    internal static void OfDate(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        if (Truncate(arguments[0].GetInt(row), UnitOf(arguments[1].GetBytes(row))) is { } days)
        {
            result.SetInt(row, days);
        }
        else
        {
            result.SetNull(row);
        }
    }

    internal static RowFunction OfTimestamp(ZoneRules zone) =>
        (arguments, row, result) =>
        {
            var unit = UnitOf(arguments[0].GetBytes(row));
            var micros = arguments[1].GetLong(row);
            var local = zone.ToLocal(micros);
            long? truncated = unit switch
            {
                "MICROSECOND" => micros,

                // Offsets are whole seconds.
                "MILLISECOND" => micros - DateTimeMath.FloorModulus(micros, DateTimeConstants.MicrosPerMilli),
                "SECOND" => micros - DateTimeMath.FloorModulus(micros, DateTimeConstants.MicrosPerSecond),
                "MINUTE" => micros - DateTimeMath.FloorModulus(local, DateTimeConstants.MicrosPerMinute),
                "HOUR" => micros - DateTimeMath.FloorModulus(local, DateTimeConstants.MicrosPerHour),
                "DAY" => zone.ToUtc(DateTimeMath.FloorDays(local) * DateTimeConstants.MicrosPerDay),
                _ => Truncate(DateTimeMath.FloorDays(local), unit) is { } days ? zone.ToUtc(days * DateTimeConstants.MicrosPerDay) : null,
            };
            if (truncated is { } value)
            {
                result.SetLong(row, value);
            }
            else
            {
                result.SetNull(row);
            }
        };

    private static int? Truncate(int days, string? unit)
    {
        var date = CivilDate.FromDays(days);
        return unit switch
        {
            "WEEK" => days - (int)DateTimeMath.FloorModulus(days + 3L, 7),
            "MONTH" => (int)CivilDate.ToDays(date.Year, date.Month, 1),
            "QUARTER" => (int)CivilDate.ToDays(date.Year, date.Month - ((date.Month - 1) % 3), 1),
            "YEAR" => (int)CivilDate.ToDays(date.Year, 1, 1),
            _ => null,
        };
    }

    private static string? UnitOf(ReadOnlySpan<byte> text)
    {
        Span<char> characters = stackalloc char[16];
        if (text.Length > characters.Length)
        {
            return null;
        }

        var length = Encoding.UTF8.GetChars(text, characters);
        Span<char> upper = stackalloc char[16];
        var written = ((ReadOnlySpan<char>)characters[..length]).ToUpperInvariant(upper);
        return upper[..Math.Max(written, 0)] switch
        {
            "MICROSECOND" => "MICROSECOND",
            "MILLISECOND" => "MILLISECOND",
            "SECOND" => "SECOND",
            "MINUTE" => "MINUTE",
            "HOUR" => "HOUR",
            "DAY" or "DD" => "DAY",
            "WEEK" => "WEEK",
            "MON" or "MONTH" or "MM" => "MONTH",
            "QUARTER" => "QUARTER",
            "YEAR" or "YYYY" or "YY" => "YEAR",
            _ => null,
        };
    }
}
