namespace Shared.Spark.Plans.Relations;

/// <summary>The last rows.</summary>
/// <param name="Input">What is cut.</param>
/// <param name="Count">How many.</param>
public sealed record Tail(LogicalPlan Input, int Count) : LogicalPlan;
