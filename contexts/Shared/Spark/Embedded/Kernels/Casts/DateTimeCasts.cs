using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Expressions;
using static Shared.Spark.Plans.DateTimes.DateTimeConstants;

namespace Shared.Spark.Embedded.Kernels.Casts;

/// <summary>Casts between dates and timestamps, and from numbers to timestamps.</summary>
internal static class DateTimeCasts
{
    /// <summary>The day of a timestamp in a zone.</summary>
    internal static RowFunction ToDate(ZoneRules zone) =>
        (arguments, row, result) =>
        {
            var (days, rest) = Math.DivRem(zone.ToLocal(arguments[0].GetLong(row)), MicrosPerDay);
            result.SetInt(row, (int)(rest < 0 ? days - 1 : days));
        };

    /// <summary>The local time of a timestamp, or the midnight of a date.</summary>
    internal static RowFunction ToTimestampNtz(ZoneRules zone) =>
        (arguments, row, result) =>
            result.SetLong(
                row,
                arguments[0].Type is DateType ? arguments[0].GetInt(row) * MicrosPerDay : zone.ToLocal(arguments[0].GetLong(row))
            );

    /// <summary>The instant of a local time, of a date's midnight, or of seconds since 1970-01-01.</summary>
    internal static RowFunction ToTimestamp(KernelSite site)
    {
        var zone = ZoneRules.Of(site.TimeZone);
        return site.Arguments[0] switch
        {
            DateType => (arguments, row, result) => result.SetLong(row, zone.ToUtc(arguments[0].GetInt(row) * MicrosPerDay)),
            TimestampNTZType => (arguments, row, result) => result.SetLong(row, zone.ToUtc(arguments[0].GetLong(row))),
            BooleanType => static (arguments, row, result) => result.SetLong(row, arguments[0].GetBoolean(row) ? 1 : 0),
            FloatType => (arguments, row, result) => FromReal(site, arguments, row, result, arguments[0].GetFloat(row)),
            DoubleType => (arguments, row, result) => FromReal(site, arguments, row, result, arguments[0].GetDouble(row)),
            DecimalType type => FromDecimal(type.Scale),
            _ => static (arguments, row, result) => result.SetLong(row, SecondsToMicros(WholeNumber.Read(arguments[0], row))),
        };
    }

    // Java's TimeUnit saturates.
    private static long SecondsToMicros(long seconds) =>
        seconds switch
        {
            > long.MaxValue / MicrosPerSecond => long.MaxValue,
            < long.MinValue / MicrosPerSecond => long.MinValue,
            _ => seconds * MicrosPerSecond,
        };

    private static RowFunction FromDecimal(int scale)
    {
        var divisor = Decimal128.PowerOfTen(scale);
        return (arguments, row, result) =>
        {
            var (whole, fraction) = Int128.DivRem(arguments[0].GetDecimal(row).Unscaled, divisor);
            var micros = scale > 6 ? fraction / Decimal128.PowerOfTen(scale - 6) : fraction * Decimal128.PowerOfTen(6 - scale);
            result.SetLong(row, unchecked((long)((whole * MicrosPerSecond) + micros)));
        };
    }

    private static void FromReal(KernelSite site, DuckDbVector[] arguments, int row, VectorWriter result, double seconds)
    {
        if (double.IsFinite(seconds))
        {
            var micros = seconds * MicrosPerSecond;
            result.SetLong(
                row,
                micros >= long.MaxValue ? long.MaxValue
                    : micros <= long.MinValue ? long.MinValue
                    : (long)micros
            );
        }
        else if (site.Mode == EvalMode.Ansi)
        {
            throw CastErrors.InvalidInput(CastErrors.Literal(arguments[0], row), site.Arguments[0], site.Result);
        }
        else
        {
            result.SetNull(row);
        }
    }
}
