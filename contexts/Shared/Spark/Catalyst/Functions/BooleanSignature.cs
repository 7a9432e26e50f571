using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>The signature of <c>and</c> and <c>or</c>: two booleans; NULL is taken for one.</summary>
public sealed record BooleanSignature : Signature
{
    /// <inheritdoc/>
    public override BoundCall Bind(CallSite call)
    {
        Arity.Check(call, 2, 2);
        var (left, right) = OperatorCoercion.Widen(call, call.Arguments[0], call.Arguments[1], DataTypes.BooleanType);
        if (left.Type is NullType && right.Type is NullType)
        {
            (left, right) = (CommonTypes.CastTo(left, DataTypes.BooleanType, call), CommonTypes.CastTo(right, DataTypes.BooleanType, call));
        }

        if (call.Settings.IsAnsi)
        {
            left = left.Type is StringType && right.Type is BooleanType ? CommonTypes.CastTo(left, DataTypes.BooleanType, call) : left;
            right = right.Type is StringType && left.Type is BooleanType ? CommonTypes.CastTo(right, DataTypes.BooleanType, call) : right;
        }

        OperatorCoercion.Check(call, left, right, DataTypes.BooleanType);
        return new BoundCall([left, right], DataTypes.BooleanType, left.IsNullable || right.IsNullable);
    }
}
