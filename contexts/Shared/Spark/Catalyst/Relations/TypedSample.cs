using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>A random part of the rows.</summary>
/// <param name="Input">What is read.</param>
/// <param name="LowerBound">From which part, 0 to 1.</param>
/// <param name="UpperBound">To which part.</param>
/// <param name="WithReplacement">Whether a row may come more than once.</param>
/// <param name="Seed">The seed.</param>
public sealed record TypedSample(TypedPlan Input, double LowerBound, double UpperBound, bool WithReplacement, long Seed) : TypedPlan
{
    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output => Input.Output;

    /// <inheritdoc/>
    public override ValueList<TypedPlan> Children => [Input];
}
