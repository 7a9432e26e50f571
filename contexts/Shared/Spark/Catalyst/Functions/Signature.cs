namespace Shared.Spark.Catalyst.Functions;

/// <summary>What a function takes and gives: checks the arguments, coerces them, and tells the type and nullability of the value.</summary>
public abstract record Signature
{
    /// <summary>Binds a call.</summary>
    /// <exception cref="Shared.Spark.Plans.Errors.AnalysisException">The arguments do not fit, with Spark's error class.</exception>
    public abstract BoundCall Bind(CallSite call);
}
