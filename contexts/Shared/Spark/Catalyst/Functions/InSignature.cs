using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>
/// The signature of <c>in</c>: the value and the list, all cast to their common type. Mirrors Spark's <c>InConversion</c>.
/// </summary>
public sealed record InSignature : Signature
{
    /// <inheritdoc/>
    public override BoundCall Bind(CallSite call)
    {
        Arity.Check(call, 2, int.MaxValue);
        var types = call.Types.ToArray();
        var common = CommonTypes.FindWider(types, call.Settings);
        if (common is null && types.All(type => CommonTypes.IsSameStructure(type, types[0])))
        {
            return new BoundCall(call.Arguments, DataTypes.BooleanType, call.Arguments.Any(argument => argument.IsNullable));
        }

        if (common is null)
        {
            throw DataTypeMismatch.DifferentTypesListed(call, types);
        }

        if (!Ordering.IsOrderable(common))
        {
            throw DataTypeMismatch.InvalidOrderingType(call, common);
        }

        var arguments = call.Arguments.Map(argument => CommonTypes.CastTo(argument, common, call));
        return new BoundCall(arguments, DataTypes.BooleanType, arguments.Any(argument => argument.IsNullable));
    }
}
