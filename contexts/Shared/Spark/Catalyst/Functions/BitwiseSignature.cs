using Shared.Spark.Catalyst.Coercion;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>The signature of <c>&amp;</c>, <c>|</c> and <c>^</c>: whole numbers, widened to one type.</summary>
public sealed record BitwiseSignature : Signature
{
    /// <inheritdoc/>
    public override BoundCall Bind(CallSite call)
    {
        Arity.Check(call, 2, 2);
        var (left, right) = OperatorCoercion.Widen(call, call.Arguments[0], call.Arguments[1], InputType.Integral);
        if (left.Type is Microsoft.Spark.Sql.Types.NullType && right.Type is Microsoft.Spark.Sql.Types.NullType)
        {
            (left, right) = (
                CommonTypes.CastTo(left, InputType.Integral.Default, call),
                CommonTypes.CastTo(right, InputType.Integral.Default, call)
            );
        }

        if (call.Settings.IsAnsi && !left.Type.Equals(right.Type) && CommonTypes.PromoteAnsi(left.Type, right.Type) is { } common)
        {
            (left, right) = (CommonTypes.CastTo(left, common, call), CommonTypes.CastTo(right, common, call));
        }

        if (!left.Type.Equals(right.Type))
        {
            // As Spark, which makes numbers of one type of these, and does not take that type then.
            (left, right) = ArithmeticSignature.PromoteStrings(call, left, right);
            (left, right) = OperatorCoercion.MeetDecimals(call, left, right, keepsDecimals: true);
        }

        OperatorCoercion.Check(call, left, right, InputType.Integral);
        return new BoundCall([left, right], left.Type, left.IsNullable || right.IsNullable);
    }
}
