using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>
/// The signature of <c>+ - * / % div pmod</c>: numbers are widened, decimals get their result's precision, dates and intervals are told
/// apart by <see cref="DatetimeArithmetic"/>. After binding both arguments have one type, but for decimals, which keep their precisions
/// (the result's type says what to round to), and for dates and intervals. Mirrors Spark's <c>PromoteStrings</c>, <c>DecimalPrecision</c>,
/// <c>Division</c>, <c>IntegralDivision</c> and <c>ImplicitTypeCasts</c>.
/// </summary>
/// <param name="Operator">The operator.</param>
public sealed record ArithmeticSignature(ArithmeticOperator Operator) : Signature
{
    private static readonly InputType s_numericAndInterval = InputType.OneOf(
        InputType.Numeric,
        InputType.DayTimeInterval,
        InputType.YearMonthInterval,
        DataTypes.CalendarIntervalType
    );

    private static readonly InputType s_fractional = InputType.OneOf(DataTypes.DoubleType, InputType.Decimal);

    private static readonly InputType s_integralDivide = InputType.OneOf(
        DataTypes.LongType,
        InputType.Decimal,
        InputType.YearMonthInterval,
        InputType.DayTimeInterval
    );

    /// <summary>What both sides must be.</summary>
    private InputType Input =>
        Operator switch
        {
            ArithmeticOperator.Add or ArithmeticOperator.Subtract => s_numericAndInterval,
            ArithmeticOperator.Divide => s_fractional,
            ArithmeticOperator.IntegralDivide => s_integralDivide,
            _ => InputType.Numeric,
        };

    /// <inheritdoc/>
    public override BoundCall Bind(CallSite call)
    {
        Arity.Check(call, 2, 2);
        if (DatetimeArithmetic.TryBind(call, Operator) is { } bound)
        {
            return bound;
        }

        var (left, right) = (call.Arguments[0], call.Arguments[1]);
        (left, right) = PromoteStrings(call, left, right);
        (left, right) = OperatorCoercion.MeetDecimals(call, left, right, keepsDecimals: true);
        if (Operator == ArithmeticOperator.Divide)
        {
            (left, right) = (ToDouble(call, left, right.Type), ToDouble(call, right, left.Type));
        }
        else if (Operator == ArithmeticOperator.IntegralDivide)
        {
            (left, right) = (ToLong(call, left), ToLong(call, right));
        }

        (left, right) = OperatorCoercion.Widen(call, left, right, Input);
        if (left.Type is NullType && right.Type is NullType)
        {
            // Spark's implicit cast of an untyped NULL gives the default of the operator's family.
            var type = Operator == ArithmeticOperator.IntegralDivide ? DataTypes.LongType : (DataType)DataTypes.DoubleType;
            (left, right) = (CommonTypes.CastTo(left, type, call), CommonTypes.CastTo(right, type, call));
        }

        OperatorCoercion.Check(call, left, right, Input, bothDecimals: true);
        var result = Result(call, left.Type, right.Type);
        return new BoundCall([left, right], result, IsNullable(call, left, right, result));
    }

    private bool IsNullable(CallSite call, TypedExpression left, TypedExpression right, DataType result) =>
        left.IsNullable
        || right.IsNullable
        || Operator
            is ArithmeticOperator.Divide
                or ArithmeticOperator.Remainder
                or ArithmeticOperator.PositiveModulus
                or ArithmeticOperator.IntegralDivide
        || call.Mode == EvalMode.Try
        || (result is DecimalType && call.Mode != EvalMode.Ansi);

    private DataType Result(CallSite call, DataType left, DataType right) =>
        (left, right) switch
        {
            _ when Operator == ArithmeticOperator.IntegralDivide => DataTypes.LongType,
            (DecimalType first, DecimalType second) => DecimalPrecision.Result(Operator, first, second, call.Settings.AllowsPrecisionLoss),
            (DayTimeIntervalType first, DayTimeIntervalType second) => new DayTimeIntervalType(
                Math.Min(first.StartField, second.StartField),
                Math.Max(first.EndField, second.EndField)
            ),
            _ => left,
        };

    internal static (TypedExpression Left, TypedExpression Right) PromoteStrings(CallSite call, TypedExpression left, TypedExpression right)
    {
        if (call.Settings.IsAnsi)
        {
            return CommonTypes.PromoteAnsi(left.Type, right.Type) is { } common
                ? (
                    left.Type is StringType ? CommonTypes.CastTo(left, common, call) : left,
                    right.Type is StringType ? CommonTypes.CastTo(right, common, call) : right
                )
                : (left, right);
        }

        var (first, second) = (left, right);
        if (left.Type is StringType && !IsInterval(right.Type))
        {
            first = CommonTypes.CastTo(left, DataTypes.DoubleType, call);
        }

        if (right.Type is StringType && !IsInterval(left.Type))
        {
            second = CommonTypes.CastTo(right, DataTypes.DoubleType, call);
        }

        return (first, second);
    }

    private static bool IsInterval(DataType type) => type is CalendarIntervalType or DayTimeIntervalType or YearMonthIntervalType;

    // Spark's Division: what is not of decimals alone is of doubles.
    private static TypedExpression ToDouble(CallSite call, TypedExpression side, DataType other) =>
        side.Type is NumericType or NullType
        && other is NumericType or NullType
        && !(side.Type is DecimalType && other is DecimalType)
        && !(side.Type is NullType && other is DecimalType && call.Arguments[1].Type is NullType)
        && !(side.Type is DecimalType && other is NullType && call.Arguments[1].Type is NullType)
            ? CommonTypes.CastTo(side, DataTypes.DoubleType, call)
            : side;

    // Spark's IntegralDivision.
    private static TypedExpression ToLong(CallSite call, TypedExpression side) =>
        side.Type is ByteType or ShortType or IntegerType ? CommonTypes.CastTo(side, DataTypes.LongType, call) : side;
}
