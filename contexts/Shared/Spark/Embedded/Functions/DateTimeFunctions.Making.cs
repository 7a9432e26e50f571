using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Arithmetic;
using Shared.Spark.Embedded.Kernels.DateTimes;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Dates, timestamps and intervals from their parts.</summary>
internal static partial class DateTimeFunctions
{
    private static readonly DecimalType s_seconds = new(16, 6);

    private static readonly DecimalType s_intervalSeconds = new(18, 6);

    private static IEnumerable<EmbeddedFunction> Making =>
        [
            Kernel("make_date", Parts(Day, 3), site => new RowKernel((arguments, row, result) => MakeDate(site, arguments, row, result))),
            MakeTimestamp("make_timestamp", TimestampOf, takesZone: true),
            MakeTimestamp("make_timestamp_ltz", _ => Instant, takesZone: true),
            MakeTimestamp("make_timestamp_ntz", _ => DataTypes.TimestampNTZType, takesZone: false),
            Kernel(
                "make_interval",
                new FunctionSignature([Int, Int, Int, Int, Int, Int, s_intervalSeconds], _ => DataTypes.CalendarIntervalType)
                {
                    Nullability = Nullability.Always,
                }.Defaulting(
                    7,
                    [.. Enumerable.Repeat<TypedExpression>(Constant(0, Int), 6), Constant(new Decimal128(0, 6), s_intervalSeconds)]
                ),
                site => new RowKernel((arguments, row, result) => MakeInterval(site, arguments, row, result))
            ),
            Row(
                "make_dt_interval",
                Takes(DayTimeIntervalType.Default, Int, Int, Int, s_intervalSeconds)
                    .Defaulting(4, Constant(0, Int), Constant(0, Int), Constant(0, Int), Constant(new Decimal128(0, 6), s_intervalSeconds)),
                (arguments, row, result) =>
                    result.SetLong(
                        row,
                        DateTimeOverflow.ToLong(
                            ((Int128)arguments[0].GetInt(row) * DateTimeConstants.MicrosPerDay)
                                + (arguments[1].GetInt(row) * DateTimeConstants.MicrosPerHour)
                                + (arguments[2].GetInt(row) * DateTimeConstants.MicrosPerMinute)
                                + arguments[3].GetDecimal(row).Unscaled
                        )
                    )
            ),
            Row(
                "make_ym_interval",
                Takes(YearMonthIntervalType.Default, Int, Int).Defaulting(2, Constant(0, Int), Constant(0, Int)),
                (arguments, row, result) =>
                    result.SetInt(row, DateTimeOverflow.ToInt((arguments[0].GetInt(row) * 12L) + arguments[1].GetInt(row)))
            ),
        ];

    private static CustomSignature Parts(DataType type, int count)
    {
        var signature = new FunctionSignature([.. Enumerable.Repeat<InputType>(Int, count)], _ => type);
        return new CustomSignature(call =>
            signature.Bind(call) is var bound && call.Mode != EvalMode.Ansi ? bound with { IsNullable = true } : bound
        );
    }

    private static void MakeDate(KernelSite site, DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var (year, month, day) = (arguments[0].GetInt(row), arguments[1].GetInt(row), arguments[2].GetInt(row));
        if (CivilDate.IsValid(year, month, day))
        {
            result.SetInt(
                row,
                CivilDate.ToDays(year, month, day) is >= int.MinValue and <= int.MaxValue and var days
                    ? (int)days
                    : throw ArithmeticErrors.Overflow("integer overflow")
            );
        }
        else if (site.Mode == EvalMode.Ansi)
        {
            throw Invalid(
                month is < 1 or > 12
                    ? $"Invalid value for MonthOfYear (valid values 1 - 12): {month}"
                    : $"Invalid value for DayOfMonth (valid values 1 - 28/31): {day}"
            );
        }
        else
        {
            result.SetNull(row);
        }
    }

    private static SparkRuntimeException Invalid(string message) =>
        new(
            "_LEGACY_ERROR_TEMP_2000",
            new Dictionary<string, string> { ["message"] = message, ["ansiConfig"] = "\"spark.sql.ansi.enabled\"" }
        );

    private static EmbeddedFunction MakeTimestamp(string name, Func<CallSite, DataType> type, bool takesZone) =>
        Kernel(
            name,
            new CustomSignature(call =>
            {
                Arity.Check(call, 6, takesZone ? 7 : 6);
                InputType[] inputs = [Int, Int, Int, Int, Int, s_seconds, Text];
                var arguments = call
                    .Arguments.Select(
                        (argument, i) =>
                            i == 5 && argument.Type is NumericType
                                ? CommonTypes.CastTo(argument, s_seconds, EvalMode.Legacy)
                                : ImplicitCasts.Apply(call, argument, i, inputs[i])
                    )
                    .ToArray();
                return new BoundCall(
                    [.. arguments],
                    type(call),
                    call.Mode != EvalMode.Ansi || arguments.Any(argument => argument.IsNullable)
                );
            }),
            site => new RowKernel((arguments, row, result) => MakeTimestamp(site, arguments, row, result))
        );

    private static void MakeTimestamp(KernelSite site, DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var (year, month, day) = (arguments[0].GetInt(row), arguments[1].GetInt(row), arguments[2].GetInt(row));
        var (hour, minute, seconds) = (arguments[3].GetInt(row), arguments[4].GetInt(row), (long)arguments[5].GetDecimal(row).Unscaled);

        // 60 seconds are the next minute, but no more than that.
        var isMinute = seconds == DateTimeConstants.MicrosPerMinute;
        if (
            seconds > DateTimeConstants.MicrosPerMinute
            && seconds < DateTimeConstants.MicrosPerMinute + DateTimeConstants.MicrosPerSecond
            && site.Mode == EvalMode.Ansi
        )
        {
            throw new SparkRuntimeException(
                "INVALID_FRACTION_OF_SECOND",
                new Dictionary<string, string> { ["ansiConfig"] = "\"spark.sql.ansi.enabled\"" }
            );
        }

        if (
            !CivilDate.IsValid(year, month, day)
            || hour is < 0 or > 23
            || minute is < 0 or > 59
            || seconds < 0
            || (seconds >= DateTimeConstants.MicrosPerMinute && !isMinute)
        )
        {
            if (site.Mode == EvalMode.Ansi)
            {
                throw Invalid("The parts make no timestamp");
            }

            result.SetNull(row);
            return;
        }

        var local =
            (CivilDate.ToDays(year, month, day) * DateTimeConstants.MicrosPerDay)
            + (hour * DateTimeConstants.MicrosPerHour)
            + (minute * DateTimeConstants.MicrosPerMinute)
            + seconds;
        var zone = arguments.Length > 6 ? ZoneRules.Of(Utf8Text.ToText(arguments[6].GetBytes(row))) : ZoneRules.Of(site.TimeZone);
        result.SetLong(row, site.Result is TimestampNTZType ? local : zone.ToUtc(local));
    }

    private static void MakeInterval(KernelSite site, DuckDbVector[] arguments, int row, VectorWriter result)
    {
        try
        {
            result.SetInterval(
                row,
                checked(
                    new CalendarInterval(
                        (arguments[0].GetInt(row) * 12) + arguments[1].GetInt(row),
                        (arguments[2].GetInt(row) * 7) + arguments[3].GetInt(row),
                        (arguments[4].GetInt(row) * DateTimeConstants.MicrosPerHour)
                            + (arguments[5].GetInt(row) * DateTimeConstants.MicrosPerMinute)
                            + (long)arguments[6].GetDecimal(row).Unscaled
                    )
                )
            );
        }
        catch (OverflowException)
        {
            if (site.Mode == EvalMode.Ansi)
            {
                throw ArithmeticErrors.Overflow("integer overflow");
            }

            result.SetNull(row);
        }
    }
}
