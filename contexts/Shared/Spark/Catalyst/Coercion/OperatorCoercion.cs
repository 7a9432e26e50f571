using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;

namespace Shared.Spark.Catalyst.Coercion;

/// <summary>
/// What operators of two sides share. Mirrors Spark's <c>DecimalPrecision</c> and <c>ImplicitTypeCasts</c> over <c>BinaryOperator</c>s.
/// </summary>
internal static class OperatorCoercion
{
    /// <summary>Makes a decimal and another number meet: whole numbers become decimals, beside fractions decimals become doubles.</summary>
    /// <param name="call">The call.</param>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <param name="keepsDecimals">Whether two decimals keep their precisions, as arithmetic does; comparisons need one.</param>
    internal static (TypedExpression Left, TypedExpression Right) MeetDecimals(
        CallSite call,
        TypedExpression left,
        TypedExpression right,
        bool keepsDecimals
    )
    {
        switch (left.Type, right.Type)
        {
            case (IntegralType, DecimalType):
                left = CommonTypes.CastTo(left, DecimalPrecision.ForLiteral(left), call);
                break;
            case (DecimalType, IntegralType):
                right = CommonTypes.CastTo(right, DecimalPrecision.ForLiteral(right), call);
                break;
            case (FloatType or DoubleType, DecimalType):
                right = CommonTypes.CastTo(right, DataTypes.DoubleType, call);
                break;
            case (DecimalType, FloatType or DoubleType):
                left = CommonTypes.CastTo(left, DataTypes.DoubleType, call);
                break;
        }

        if (!keepsDecimals && left.Type is DecimalType first && right.Type is DecimalType second && !first.Equals(second))
        {
            var wider = DecimalPrecision.Wider(first, second);
            return (CommonTypes.CastTo(left, wider, call), CommonTypes.CastTo(right, wider, call));
        }

        return (left, right);
    }

    /// <summary>Casts both sides to the tightest type that they have in common, if the operator takes it.</summary>
    internal static (TypedExpression Left, TypedExpression Right) Widen(
        CallSite call,
        TypedExpression left,
        TypedExpression right,
        InputType input
    )
    {
        var isDecimal = left.Type is DecimalType || right.Type is DecimalType;
        if (left.Type.Equals(right.Type) || (isDecimal && left.Type is not NullType && right.Type is not NullType))
        {
            return (left, right);
        }

        return CommonTypes.FindTightest(left.Type, right.Type, call.Settings) is { } common && input.Accepts(common)
            ? (CommonTypes.CastTo(left, common, call), CommonTypes.CastTo(right, common, call))
            : (left, right);
    }

    /// <summary>Raises Spark's errors unless both sides have one type that the operator takes.</summary>
    internal static void Check(CallSite call, TypedExpression left, TypedExpression right, InputType input, bool bothDecimals = false)
    {
        if (bothDecimals && left.Type is DecimalType && right.Type is DecimalType && input.Accepts(left.Type))
        {
            return;
        }

        if (!CommonTypes.IsSameType(left.Type, right.Type))
        {
            throw DataTypeMismatch.BinaryDifferentTypes(call, left.Type, right.Type);
        }

        if (!input.Accepts(left.Type))
        {
            throw DataTypeMismatch.BinaryWrongType(call, input, left.Type);
        }
    }
}
