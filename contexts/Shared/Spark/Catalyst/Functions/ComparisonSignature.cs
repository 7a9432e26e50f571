using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>
/// The signature of <c>= &lt;=&gt; &lt; &lt;= &gt; &gt;=</c>: both sides are cast to the type they are compared in. Mirrors Spark's
/// <c>PromoteStrings</c>, <c>DecimalPrecision</c>, <c>BooleanEquality</c> and <c>ImplicitTypeCasts</c> over <c>BinaryComparison</c>.
/// </summary>
public sealed record ComparisonSignature : Signature
{
    /// <summary>Whether it is <c>=</c> or <c>&lt;=&gt;</c>: numbers compare with booleans.</summary>
    public bool IsEquality { get; init; }

    /// <summary>Whether NULL equals NULL, so that the value is never null.</summary>
    public bool IsNullSafe { get; init; }

    /// <inheritdoc/>
    public override BoundCall Bind(CallSite call)
    {
        Arity.Check(call, 2, 2);
        var (left, right) = PromoteStrings(call, call.Arguments[0], call.Arguments[1]);
        (left, right) = IntegralComparison.Simplify(call, left, right, out var known);
        if (known is not null)
        {
            return BoundCall.Replace(known);
        }

        (left, right) = OperatorCoercion.MeetDecimals(call, left, right, keepsDecimals: false);
        if (IsEquality && left.Type is BooleanType != right.Type is BooleanType && !call.Settings.IsAnsi)
        {
            if (CompareBooleanWithOneOrZero(call, left, right) is { } simpler)
            {
                return BoundCall.Replace(simpler);
            }

            (left, right) = MeetBooleans(call, left, right);
        }

        (left, right) = OperatorCoercion.Widen(call, left, right, InputType.Any);
        OperatorCoercion.Check(call, left, right, InputType.Any);
        if (!Ordering.IsOrderable(left.Type))
        {
            throw DataTypeMismatch.InvalidOrderingType(call, left.Type);
        }

        return new BoundCall([left, right], DataTypes.BooleanType, !IsNullSafe && (left.IsNullable || right.IsNullable));
    }

    /// <summary>The type in which text is compared with another type; null when neither or both are text.</summary>
    internal static DataType? PromotedType(DataType left, DataType right) =>
        (left, right) switch
        {
            (StringType, StringType) => null,
            (StringType, NullType) or (NullType, StringType) => DataTypes.StringType,
            (StringType, DecimalType) or (DecimalType, StringType) => DataTypes.DoubleType,
            (StringType, DayTimeIntervalType or YearMonthIntervalType) or (DayTimeIntervalType or YearMonthIntervalType, StringType) =>
                null,
            (StringType, AtomicType) => right,
            (AtomicType, StringType) => left,
            _ => null,
        };

    private static (TypedExpression Left, TypedExpression Right) PromoteStrings(CallSite call, TypedExpression left, TypedExpression right)
    {
        var common = call.Settings.IsAnsi ? CommonTypes.PromoteAnsi(left.Type, right.Type) : PromotedType(left.Type, right.Type);
        if (common is null)
        {
            return (left, right);
        }

        // Text beside a decimal makes both doubles; else only the text changes.
        return (Cast(left), Cast(right));

        TypedExpression Cast(TypedExpression side) =>
            call.Settings.IsAnsi && side.Type is not StringType ? side : CommonTypes.CastTo(side, common, call);
    }

    // Spark's BooleanEquality: a boolean beside the constants 1 and 0 is itself or its negation.
    private TypedExpression? CompareBooleanWithOneOrZero(CallSite call, TypedExpression left, TypedExpression right)
    {
        var (boolean, number) = left.Type is BooleanType ? (left, right) : (right, left);
        if (Constant(number) is not { } literal || literal.Type is not NumericType || literal.Value is null)
        {
            return null;
        }

        var value = literal.Value is Decimal128 @decimal
            ? (double)@decimal.Unscaled / Math.Pow(10, @decimal.Scale)
            : Convert.ToDouble(literal.Value, System.Globalization.CultureInfo.InvariantCulture);
        if (value is not (0 or 1))
        {
            return null;
        }

        var simple = value == 1 ? boolean : Not(call, boolean);
        if (!IsNullSafe)
        {
            return simple;
        }

        var isNotNull = Bind(call, "isnotnull", boolean);
        return Bind(call, "and", isNotNull, simple);
    }

    private static TypedLiteral? Constant(TypedExpression expression) =>
        expression switch
        {
            TypedLiteral literal => literal,
            TypedCast { IsUserSpecified: false, Child: TypedLiteral literal } => literal,
            _ => null,
        };

    private static TypedExpression Not(CallSite call, TypedExpression expression) => Bind(call, "not", expression);

    private static FunctionCall Bind(CallSite call, string name, params ReadOnlySpan<TypedExpression> arguments)
    {
        var bound = call.Delegate(name, arguments);
        return new FunctionCall(bound.Function!, bound.Arguments, bound.Type, bound.IsNullable) { Mode = call.Mode, Origin = call.Origin };
    }

    private static (TypedExpression Left, TypedExpression Right) MeetBooleans(CallSite call, TypedExpression left, TypedExpression right) =>
        (left.Type, right.Type) switch
        {
            (BooleanType, NumericType) => (CommonTypes.CastTo(left, right.Type, call), right),
            (NumericType, BooleanType) => (left, CommonTypes.CastTo(right, left.Type, call)),
            _ => (left, right),
        };
}
