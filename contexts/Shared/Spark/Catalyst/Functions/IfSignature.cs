using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>The signature of <c>if</c>: becomes a <see cref="TypedCase"/>, so that no engine needs to know it.</summary>
public sealed record IfSignature : Signature
{
    /// <inheritdoc/>
    public override BoundCall Bind(CallSite call)
    {
        Arity.Check(call, 3, 3);
        return BoundCall.Replace(CaseCoercion.BindIf(call, call.Arguments[0], call.Arguments[1], call.Arguments[2]));
    }
}
