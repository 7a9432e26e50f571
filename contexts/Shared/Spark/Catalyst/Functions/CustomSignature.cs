namespace Shared.Spark.Catalyst.Functions;

/// <summary>A signature that is code.</summary>
/// <param name="Binder">Checks, coerces and types a call.</param>
public sealed record CustomSignature(Func<CallSite, BoundCall> Binder) : Signature
{
    /// <inheritdoc/>
    public override BoundCall Bind(CallSite call) => Binder(call);
}
