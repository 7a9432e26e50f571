namespace Shared.Spark.Plans.Relations;

/// <summary>A random part of the rows.</summary>
/// <param name="Input">What is read.</param>
/// <param name="LowerBound">From which part, 0 to 1.</param>
/// <param name="UpperBound">To which part.</param>
/// <param name="WithReplacement">Whether a row may come more than once.</param>
/// <param name="Seed">The seed; null for any.</param>
public sealed record Sample(LogicalPlan Input, double LowerBound, double UpperBound, bool WithReplacement, long? Seed) : LogicalPlan
{
    /// <summary>Whether the rows are ordered first, so that parts of a split do not overlap.</summary>
    public bool DeterministicOrder { get; init; }
}
