using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>SQL's HAVING: may refer to aggregates that the SELECT list lacks.</summary>
/// <param name="Input">The <see cref="GroupBy"/> or <see cref="Project"/>.</param>
/// <param name="Condition">Which groups stay.</param>
public sealed record Having(LogicalPlan Input, Expression Condition) : LogicalPlan;
