namespace Shared.Spark.Plans.Relations;

/// <summary>The counts of all pairs of values of two columns.</summary>
/// <param name="Input">What is read.</param>
/// <param name="Column1">The rows.</param>
/// <param name="Column2">The columns.</param>
public sealed record Crosstab(LogicalPlan Input, string Column1, string Column2) : LogicalPlan;
