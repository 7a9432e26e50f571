using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>The first rows.</summary>
/// <param name="Input">What is cut.</param>
/// <param name="Count">How many, a constant.</param>
public sealed record Limit(LogicalPlan Input, Expression Count) : LogicalPlan;
