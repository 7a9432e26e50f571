using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>All but the first rows.</summary>
/// <param name="Input">What is cut.</param>
/// <param name="Count">How many are left out, a constant.</param>
public sealed record Offset(LogicalPlan Input, Expression Count) : LogicalPlan;
