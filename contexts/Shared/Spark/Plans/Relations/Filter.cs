using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>The rows for which a condition is true.</summary>
/// <param name="Input">What is filtered.</param>
/// <param name="Condition">The condition.</param>
public sealed record Filter(LogicalPlan Input, Expression Condition) : LogicalPlan;
