using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>
/// The signature of <c>int(x)</c>, <c>string(x)</c> and the like: becomes a <see cref="TypedCast"/>, which names of columns do not show.
/// </summary>
/// <param name="Type">The type that the argument is cast to.</param>
public sealed record CastSignature(DataType Type) : Signature
{
    /// <inheritdoc/>
    public override BoundCall Bind(CallSite call)
    {
        Arity.Check(call, 1, 1);
        var cast = new TypedCast(call.Arguments[0], Type, call.Mode) { Origin = call.Origin };
        CastCheck.Check(cast, call.Settings);
        return BoundCall.Replace(cast);
    }
}
