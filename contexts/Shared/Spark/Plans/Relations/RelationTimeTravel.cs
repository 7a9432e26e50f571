using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>A table as it was: <c>t VERSION AS OF 3</c>, <c>t TIMESTAMP AS OF '2020-01-01'</c>.</summary>
/// <param name="Relation">The table.</param>
/// <param name="Timestamp">When; null when a version is given.</param>
/// <param name="Version">Which version; null when a time is given.</param>
public sealed record RelationTimeTravel(LogicalPlan Relation, Expression? Timestamp, string? Version) : LogicalPlan;
