using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Catalyst.Coercion;

/// <summary>
/// Whole numbers beside a constant decimal are compared with a whole number: <c>i &gt; 1.5</c> is <c>i &gt; 1</c>. Mirrors Spark's
/// <c>DecimalPrecision.integralAndDecimalLiteral</c>, which names of columns show.
/// </summary>
internal static class IntegralComparison
{
    /// <summary>The sides, simpler where they can be; or what the comparison always gives, when no bigint is as large.</summary>
    internal static (TypedExpression Left, TypedExpression Right) Simplify(
        CallSite call,
        TypedExpression left,
        TypedExpression right,
        out TypedLiteral? known
    )
    {
        known = null;
        var name = call.Function.Name;
        if (name is not ("<" or "<=" or ">" or ">="))
        {
            return (left, right);
        }

        if (left.Type is IntegralType && right is TypedLiteral { Value: Decimal128 value })
        {
            var whole = Round(value, up: name is ">=" or "<", out var isBelow, out var isAbove);
            known =
                isBelow ? Constant(name is ">" or ">=")
                : isAbove ? Constant(name is "<" or "<=")
                : null;
            return (left, whole);
        }

        if (right.Type is IntegralType && left is TypedLiteral { Value: Decimal128 other })
        {
            var whole = Round(other, up: name is ">" or "<=", out var isBelow, out var isAbove);
            known =
                isBelow ? Constant(name is "<" or "<=")
                : isAbove ? Constant(name is ">" or ">=")
                : null;
            return (whole, right);
        }

        return (left, right);
    }

    private static TypedLiteral Round(Decimal128 value, bool up, out bool isBelow, out bool isAbove)
    {
        var divisor = Decimal128.PowerOfTen(Math.Clamp(value.Scale, 0, DecimalType.MaxScale));
        var (quotient, remainder) = Int128.DivRem(value.Unscaled, divisor);
        quotient +=
            up && remainder > 0 ? 1
            : !up && remainder < 0 ? -1
            : 0;
        (isBelow, isAbove) = (quotient < long.MinValue, quotient > long.MaxValue);
        return new TypedLiteral(isBelow || isAbove ? 0L : (long)quotient, DataTypes.LongType);
    }

    private static TypedLiteral Constant(bool value) => new(value, DataTypes.BooleanType);
}
