using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.DateTimes;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary><c>timestampadd</c> and <c>timestampdiff</c>: the unit, a keyword, is their first argument.</summary>
internal static class UnitFunctions
{
    internal static EmbeddedFunction Add =>
        Kernel(
            "timestampadd",
            new CustomSignature(call =>
            {
                Arity.Check(call, 3, 3);
                var amount = ImplicitCasts.Apply(call, call.Arguments[1], 1, Int);
                var time = ImplicitCasts.Apply(call, call.Arguments[2], 2, InputType.AnyTimestamp);
                return new BoundCall([call.Arguments[0], amount, time], time.Type, amount.IsNullable || time.IsNullable);
            }),
            site =>
            {
                var zone = site.Result is TimestampType ? ZoneRules.Of(site.TimeZone) : null;
                return new RowKernel(
                    (arguments, row, result) =>
                        result.SetLong(
                            row,
                            AddUnits(
                                UnitOf(arguments[0].GetBytes(row), "TIMESTAMPADD"),
                                arguments[1].GetInt(row),
                                arguments[2].GetLong(row),
                                zone
                            )
                        )
                );
            }
        );

    internal static EmbeddedFunction Difference =>
        Kernel(
            "timestampdiff",
            Takes(Long, Text, Instant, Instant),
            site =>
            {
                var zone = ZoneRules.Of(site.TimeZone);
                return new RowKernel(
                    (arguments, row, result) =>
                        result.SetLong(
                            row,
                            Between(
                                UnitOf(arguments[0].GetBytes(row), "TIMESTAMPDIFF"),
                                zone.ToLocal(arguments[1].GetLong(row)),
                                zone.ToLocal(arguments[2].GetLong(row))
                            )
                        )
                );
            }
        );

    private static string UnitOf(ReadOnlySpan<byte> text, string function)
    {
        var unit = System.Text.Encoding.UTF8.GetString(text);
        return
            unit.ToUpperInvariant() is var upper
            && upper
                is "YEAR"
                    or "QUARTER"
                    or "MONTH"
                    or "WEEK"
                    or "DAY"
                    or "DAYOFYEAR"
                    or "HOUR"
                    or "MINUTE"
                    or "SECOND"
                    or "MILLISECOND"
                    or "MICROSECOND"
            ? unit.ToUpperInvariant()
            : throw new SparkRuntimeException(
                "INVALID_PARAMETER_VALUE.DATETIME_UNIT",
                new Dictionary<string, string>
                {
                    ["functionName"] = $"`{function}`",
                    ["parameter"] = "`unit`",
                    ["invalidValue"] = $"'{unit}'",
                }
            );
    }

    private static long AddUnits(string unit, int amount, long micros, ZoneRules? zone)
    {
        try
        {
            return unit switch
            {
                "YEAR" => DateTimeMath.Add(micros, amount * 12L, 0, 0, zone),
                "QUARTER" => DateTimeMath.Add(micros, amount * 3L, 0, 0, zone),
                "MONTH" => DateTimeMath.Add(micros, amount, 0, 0, zone),
                "WEEK" => DateTimeMath.Add(micros, 0, amount * 7L, 0, zone),
                "DAY" or "DAYOFYEAR" => DateTimeMath.Add(micros, 0, amount, 0, zone),
                _ => checked(micros + (amount * SizeOf(unit))),
            };
        }
        catch (OverflowException)
        {
            throw new SparkRuntimeException(
                "DATETIME_OVERFLOW",
                new Dictionary<string, string> { ["operation"] = $"add {amount} {unit} to TIMESTAMP" }
            );
        }
    }

    // Whole units of the local times.
    private static long Between(string unit, long start, long end) =>
        unit switch
        {
            "YEAR" => MonthsBetween(start, end) / 12,
            "QUARTER" => MonthsBetween(start, end) / 3,
            "MONTH" => MonthsBetween(start, end),
            "WEEK" => (end - start) / (7 * DateTimeConstants.MicrosPerDay),
            "DAY" or "DAYOFYEAR" => (end - start) / DateTimeConstants.MicrosPerDay,
            _ => (end - start) / SizeOf(unit),
        };

    private static long MonthsBetween(long start, long end)
    {
        var (first, last) = (CivilDate.FromDays(DateTimeMath.FloorDays(start)), CivilDate.FromDays(DateTimeMath.FloorDays(end)));
        var months = ((last.Year - first.Year) * 12L) + last.Month - first.Month;
        var (dayAndTimeOfFirst, dayAndTimeOfLast) = ((first.Day, DateTimeMath.TimeOfDay(start)), (last.Day, DateTimeMath.TimeOfDay(end)));
        return months > 0 && dayAndTimeOfLast.CompareTo(dayAndTimeOfFirst) < 0 ? months - 1
            : months < 0 && dayAndTimeOfLast.CompareTo(dayAndTimeOfFirst) > 0 ? months + 1
            : months;
    }

    private static long SizeOf(string unit) =>
        unit switch
        {
            "HOUR" => DateTimeConstants.MicrosPerHour,
            "MINUTE" => DateTimeConstants.MicrosPerMinute,
            "SECOND" => DateTimeConstants.MicrosPerSecond,
            "MILLISECOND" => DateTimeConstants.MicrosPerMilli,
            _ => 1,
        };
}
