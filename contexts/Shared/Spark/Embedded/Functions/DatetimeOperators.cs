using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Arithmetic;
using Shared.Spark.Embedded.Kernels.DateTimes;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Writes operators over dates, timestamps and intervals, whose date or timestamp is the first argument.</summary>
internal static class DatetimeOperators
{
    internal static string Write(TranslatedCall call, ArithmeticOperator @operator)
    {
        var isMinus = @operator == ArithmeticOperator.Subtract;
        return (call.Types[0], call.Types[1]) switch
        {
            (DateType, DateType) when call.Type is CalendarIntervalType => Row(
                call,
                (arguments, row, result) =>
                    result.SetInterval(row, DateTimeMath.Between(arguments[1].GetInt(row), arguments[0].GetInt(row)))
            ),
            (DateType, DateType) => $"(CAST(({call[0]} - {call[1]}) AS BIGINT) * {DateTimeConstants.MicrosPerDay})",
            (DateType, DayTimeIntervalType) =>
                $"({call[0]} {(isMinus ? "-" : "+")} CAST(({call[1]} // {DateTimeConstants.MicrosPerDay}) AS INTEGER))",
            (DateType, IntegralType) => $"({call[0]} {(isMinus ? "-" : "+")} CAST({call[1]} AS INTEGER))",
            (DateType, YearMonthIntervalType) => Row(
                call,
                (arguments, row, result) =>
                    result.SetInt(row, DateTimeMath.AddMonths(arguments[0].GetInt(row), Signed(arguments[1].GetInt(row), isMinus)))
            ),
            (DateType, _) => Row(call, (arguments, row, result) => AddToDate(arguments, row, result, isMinus, call.Mode)),
            (TimestampType or TimestampNTZType, TimestampType or TimestampNTZType) when call.Type is CalendarIntervalType => Row(
                call,
                (arguments, row, result) =>
                    result.SetInterval(row, new CalendarInterval(0, 0, checked(arguments[0].GetLong(row) - arguments[1].GetLong(row))))
            ),
            (TimestampType or TimestampNTZType, TimestampType or TimestampNTZType) => SubtractTimestamps(call),
            (TimestampType or TimestampNTZType, _) => AddToTimestamp(call, isMinus),
            _ when @operator is ArithmeticOperator.Multiply or ArithmeticOperator.Divide => IntervalOperators.Scale(call, @operator),
            _ => IntervalOperators.Write(call, @operator),
        };
    }

    private static long Signed(long value, bool isMinus) => isMinus ? -value : value;

    private static void AddToDate(DuckDbVector[] arguments, int row, VectorWriter result, bool isMinus, EvalMode mode)
    {
        var interval = arguments[1].GetInterval(row);
        interval = isMinus ? new CalendarInterval(-interval.Months, -interval.Days, -interval.Microseconds) : interval;
        if (interval.Microseconds != 0 && mode == EvalMode.Ansi)
        {
            throw new Plans.Errors.SparkRuntimeException(
                "_LEGACY_ERROR_TEMP_2000",
                new Dictionary<string, string>
                {
                    ["message"] = "Cannot add hours, minutes or seconds, milliseconds, microseconds to a date",
                    ["ansiConfig"] = "\"spark.sql.ansi.enabled\"",
                }
            );
        }

        if (interval.Microseconds == 0)
        {
            result.SetInt(row, DateTimeMath.AddToDate(arguments[0].GetInt(row), interval));
            return;
        }

        // Through a timestamp in UTC, whose time of day is dropped then.
        var micros = DateTimeMath.Add(
            arguments[0].GetInt(row) * DateTimeConstants.MicrosPerDay,
            interval.Months,
            interval.Days,
            interval.Microseconds,
            zone: null
        );
        result.SetInt(row, DateTimeMath.FloorDays(micros));
    }

    private static string SubtractTimestamps(TranslatedCall call)
    {
        var zone = ZoneRules.Of(call.TimeZone);
        return call.Types[0] is TimestampNTZType || zone.IsUtc
            ? $"(epoch_us({call[0]}) - epoch_us({call[1]}))"
            : call.CallKernel(_ => new RowKernel(
                (arguments, row, result) =>
                    result.SetLong(row, checked(zone.ToLocal(arguments[0].GetLong(row)) - zone.ToLocal(arguments[1].GetLong(row))))
            ));
    }

    private static string AddToTimestamp(TranslatedCall call, bool isMinus)
    {
        var zone = call.Types[0] is TimestampType ? ZoneRules.Of(call.TimeZone) : null;
        return call.Types[1] switch
        {
            DayTimeIntervalType when zone is null or { IsUtc: true } =>
                $"make_timestamp(epoch_us({call[0]}) {(isMinus ? "-" : "+")} {call[1]})",
            DayTimeIntervalType => Row(
                call,
                (arguments, row, result) =>
                {
                    // Whole days are days of the calendar, be they of 23 hours.
                    var interval = Signed(arguments[1].GetLong(row), isMinus);
                    var days = interval / DateTimeConstants.MicrosPerDay;
                    result.SetLong(
                        row,
                        DateTimeMath.Add(arguments[0].GetLong(row), 0, days, interval - (days * DateTimeConstants.MicrosPerDay), zone)
                    );
                }
            ),
            YearMonthIntervalType => Row(
                call,
                (arguments, row, result) =>
                    result.SetLong(row, DateTimeMath.Add(arguments[0].GetLong(row), Signed(arguments[1].GetInt(row), isMinus), 0, 0, zone))
            ),
            _ => Row(
                call,
                (arguments, row, result) =>
                {
                    var interval = arguments[1].GetInterval(row);
                    result.SetLong(
                        row,
                        DateTimeMath.Add(
                            arguments[0].GetLong(row),
                            Signed(interval.Months, isMinus),
                            Signed(interval.Days, isMinus),
                            Signed(interval.Microseconds, isMinus),
                            zone
                        )
                    );
                }
            ),
        };
    }

    private static string Row(TranslatedCall call, RowFunction function) =>
        call.CallKernel(site => new RowKernel(WithOverflow(site.Mode, function)));

    /// <summary>In TRY mode what overflows is null.</summary>
    internal static RowFunction WithOverflow(EvalMode mode, RowFunction function) =>
        (arguments, row, result) =>
        {
            try
            {
                function(arguments, row, result);
            }
            catch (Exception exception) when (exception is OverflowException or Plans.Errors.SparkRuntimeException)
            {
                if (mode != EvalMode.Try)
                {
                    throw exception is OverflowException ? ArithmeticErrors.Overflow("long overflow") : exception;
                }

                result.SetNull(row);
            }
        };
}
