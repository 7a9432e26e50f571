using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>
/// Arithmetic of dates, timestamps and intervals, which keeps the operator's function over arguments of these types, a date or timestamp
/// always first:
/// <list type="table">
/// <item><term><c>+ -</c> (date, year-month interval)</term><description>date</description></item>
/// <item><term><c>+ -</c> (date, calendar interval)</term><description>date</description></item>
/// <item><term><c>+ -</c> (date, interval of days alone)</term><description>date</description></item>
/// <item><term><c>+ -</c> (timestamp or timestamp_ntz, any interval)</term><description>its type; for a date with a day-time interval the
/// date is cast</description></item>
/// <item><term><c>-</c> (date, date)</term><description>interval day</description></item>
/// <item><term><c>-</c> (timestamp, timestamp), both of one type</term><description>interval day to second</description></item>
/// <item><term><c>-</c> of the two above, by <c>spark.sql.legacy.interval.enabled</c></term><description>calendar
/// interval</description></item>
/// <item><term><c>* /</c> (interval, number)</term><description>interval; a number beside a calendar interval is a
/// double</description></item>
/// </list>
/// A date beside a whole number is <c>date_add</c> or <c>date_sub</c>. Mirrors Spark's <c>ResolveBinaryArithmetic</c>.
/// </summary>
internal static class DatetimeArithmetic
{
    internal static BoundCall? TryBind(CallSite call, ArithmeticOperator @operator) =>
        @operator switch
        {
            ArithmeticOperator.Add => Add(call, call.Arguments[0], call.Arguments[1]),
            ArithmeticOperator.Subtract => Subtract(call, call.Arguments[0], call.Arguments[1]),
            ArithmeticOperator.Multiply => Multiply(call, call.Arguments[0], call.Arguments[1]),
            ArithmeticOperator.Divide => Divide(call, call.Arguments[0], call.Arguments[1]),
            _ => null,
        };

    private static BoundCall? Add(CallSite call, TypedExpression left, TypedExpression right) =>
        (left.Type, right.Type) switch
        {

            (CalendarIntervalType, CalendarIntervalType)
            or
            (DayTimeIntervalType, DayTimeIntervalType)
            or (YearMonthIntervalType, YearMonthIntervalType) => null,
            (DateType or TimestampType or TimestampNTZType, DayTimeIntervalType or YearMonthIntervalType or CalendarIntervalType) => Shift(
                call,
                left,
                right
            ),
            (DayTimeIntervalType or YearMonthIntervalType or CalendarIntervalType, DateType or TimestampType or TimestampNTZType) => Shift(
                call,
                right,
                left
            ),
            (NullType, DayTimeIntervalType or YearMonthIntervalType) or (DayTimeIntervalType or YearMonthIntervalType, NullType) => null,
            (StringType or NullType, DayTimeIntervalType or CalendarIntervalType) => ShiftText(call, left, right),
            (DayTimeIntervalType or CalendarIntervalType, StringType or NullType) => ShiftText(call, right, left),
            (YearMonthIntervalType or NumericType or BooleanType or BinaryType, DayTimeIntervalType or CalendarIntervalType) =>
                throw NoTimestamp(call, left, 0),
            (DayTimeIntervalType or CalendarIntervalType, YearMonthIntervalType or NumericType or BooleanType or BinaryType) =>
                throw NoTimestamp(call, right, 0),
            (DateType, not StringType) => ShiftDays(call, "date_add", left, right),
            (not StringType, DateType) => ShiftDays(call, "date_add", right, left),
            (DateType, StringType) when !call.Settings.IsAnsi => ShiftDays(
                call,
                "date_add",
                left,
                CommonTypes.CastTo(right, DataTypes.DoubleType, call)
            ),
            (StringType, DateType) when !call.Settings.IsAnsi => ShiftDays(
                call,
                "date_add",
                right,
                CommonTypes.CastTo(left, DataTypes.DoubleType, call)
            ),
            (DateType, StringType) => ShiftDays(call, "date_add", left, CommonTypes.CastTo(right, DataTypes.DateType, call)),
            (StringType, DateType) => ShiftDays(call, "date_add", right, CommonTypes.CastTo(left, DataTypes.DateType, call)),
            _ => null,
        };

    private static BoundCall? Subtract(CallSite call, TypedExpression left, TypedExpression right) =>
        (left.Type, right.Type) switch
        {

            (CalendarIntervalType, CalendarIntervalType)
            or
            (DayTimeIntervalType, DayTimeIntervalType)
            or (YearMonthIntervalType, YearMonthIntervalType) => null,
            (DateType or TimestampType or TimestampNTZType, DayTimeIntervalType or YearMonthIntervalType or CalendarIntervalType) => Shift(
                call,
                left,
                right
            ),
            (NullType, DayTimeIntervalType or YearMonthIntervalType) or (DayTimeIntervalType or YearMonthIntervalType, NullType) => null,
            (StringType or NullType, DayTimeIntervalType or CalendarIntervalType) => ShiftText(call, left, right),
            (YearMonthIntervalType or NumericType or BooleanType or BinaryType, DayTimeIntervalType or CalendarIntervalType) =>
                throw NoTimestamp(call, left, 0),
            (TimestampType or TimestampNTZType, _) or (_, TimestampType or TimestampNTZType) => SubtractTimestamps(call, left, right),
            (_, DateType) => SubtractDates(call, left, right),
            (DateType, StringType) when call.Settings.IsAnsi => SubtractDates(call, left, right),
            (DateType, StringType) => ShiftDays(call, "date_sub", left, CommonTypes.CastTo(right, DataTypes.DoubleType, call)),
            (DateType, _) => ShiftDays(call, "date_sub", left, right),
            _ => null,
        };

    private static BoundCall? Multiply(CallSite call, TypedExpression left, TypedExpression right) =>
        (left.Type, right.Type) switch
        {
            (DayTimeIntervalType or YearMonthIntervalType or CalendarIntervalType, _) => Scale(call, left, right, 1),
            (_, DayTimeIntervalType or YearMonthIntervalType or CalendarIntervalType) => Scale(call, right, left, 0),
            _ => null,
        };

    private static BoundCall? Divide(CallSite call, TypedExpression left, TypedExpression right) =>
        left.Type switch
        {
            DayTimeIntervalType or YearMonthIntervalType or CalendarIntervalType => Scale(call, left, right, 1, isDivision: true),
            _ => null,
        };

    // The function that computes it may take other numbers when it is called by its name.
    private static BoundCall ShiftDays(CallSite call, string name, TypedExpression date, TypedExpression days)
    {
        var bound = call.Delegate(
            name,
            date,
            days.Type is ByteType or ShortType or IntegerType or NullType ? days : new TypedLiteral(null, DataTypes.NullType)
        );
        return days.Type is ByteType or ShortType or IntegerType or NullType
            ? bound
            : throw DataTypeMismatch.UnexpectedInputType(
                call with
                {
                    Function = bound.Function!,
                    Arguments = [date, days],
                    CalledAs = name,
                },
                days,
                1,
                InputType.OneOf(DataTypes.IntegerType, DataTypes.ShortType, DataTypes.ByteType)
            );
    }

    private static BoundCall Shift(CallSite call, TypedExpression datetime, TypedExpression interval)
    {
        var isOfDays = interval.Type is DayTimeIntervalType { StartField: 0, EndField: 0 };
        if (datetime.Type is DateType && interval.Type is DayTimeIntervalType && !isOfDays)
        {
            datetime = CommonTypes.CastTo(datetime, DataTypes.TimestampType, call);
        }

        return new BoundCall([datetime, interval], datetime.Type, datetime.IsNullable || interval.IsNullable);
    }

    private static Plans.Errors.AnalysisException NoTimestamp(CallSite call, TypedExpression side, int index) =>
        DataTypeMismatch.UnexpectedInputType(call, side, index, InputType.AnyTimestamp);

    // Text beside an interval is a timestamp, and the value is text again.
    private static BoundCall ShiftText(CallSite call, TypedExpression text, TypedExpression interval)
    {
        var shifted = Shift(call, CommonTypes.CastTo(text, DataTypes.TimestampType, call), interval);
        var sum = new FunctionCall(call.Function, shifted.Arguments, shifted.Type, shifted.IsNullable)
        {
            Mode = call.Mode,
            Origin = call.Origin,
        };
        return BoundCall.Replace(CommonTypes.CastTo(sum, text.Type is NullType ? DataTypes.TimestampType : text.Type, call));
    }

    private static BoundCall SubtractTimestamps(CallSite call, TypedExpression left, TypedExpression right)
    {
        CheckTimestamp(call, left, 0);
        CheckTimestamp(call, right, 1);
        var type =
            left.Type is TimestampNTZType && right.Type is TimestampNTZType or DateType
            || (right.Type is TimestampNTZType && left.Type is DateType)
                ? (DataType)DataTypes.TimestampNTZType
                : DataTypes.TimestampType;
        return new BoundCall(
            [CommonTypes.CastTo(left, type, call), CommonTypes.CastTo(right, type, call)],
            call.Settings.LegacyInterval ? DataTypes.CalendarIntervalType : DayTimeIntervalType.Default,
            left.IsNullable || right.IsNullable
        );
    }

    private static BoundCall SubtractDates(CallSite call, TypedExpression left, TypedExpression right)
    {
        var (first, second) = (CastToDate(call, left, 0), CastToDate(call, right, 1));
        DataType type = call.Settings.LegacyInterval ? DataTypes.CalendarIntervalType : new DayTimeIntervalType(0, 0);
        return new BoundCall([first, second], type, first.IsNullable || second.IsNullable);
    }

    private static TypedExpression CastToDate(CallSite call, TypedExpression side, int index) =>
        side.Type is StringType or DateType or NullType
            ? CommonTypes.CastTo(side, DataTypes.DateType, call)
            : throw DataTypeMismatch.UnexpectedInputType(call, side, index, DataTypes.DateType);

    private static void CheckTimestamp(CallSite call, TypedExpression side, int index)
    {
        if (
            side.Type is not (TimestampType or TimestampNTZType or DateType or NullType)
            && !(call.Settings.IsAnsi && side.Type is StringType)
        )
        {
            throw DataTypeMismatch.UnexpectedInputType(call, side, index, InputType.AnyTimestamp);
        }
    }

    private static BoundCall Scale(
        CallSite call,
        TypedExpression interval,
        TypedExpression factor,
        int factorIndex,
        bool isDivision = false
    )
    {
        DataType type = interval.Type switch
        {
            DayTimeIntervalType => DayTimeIntervalType.Default,
            YearMonthIntervalType => YearMonthIntervalType.Default,
            var calendar => calendar,
        };
        if (factor.Type is StringType or NullType || (interval.Type is CalendarIntervalType && factor.Type is NumericType))
        {
            factor = CommonTypes.CastTo(factor, DataTypes.DoubleType, call);
        }

        if (factor.Type is not NumericType)
        {
            throw DataTypeMismatch.UnexpectedInputType(call, factor, factorIndex, InputType.Numeric);
        }

        var isNullable =
            interval.IsNullable
            || factor.IsNullable
            || (interval.Type is CalendarIntervalType && (isDivision || call.Mode != EvalMode.Ansi));
        return new BoundCall([interval, factor], type, isNullable);
    }
}
