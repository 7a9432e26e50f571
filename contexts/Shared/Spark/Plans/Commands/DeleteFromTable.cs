using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Commands;

/// <summary>DELETE FROM.</summary>
/// <param name="Table">The table, with its alias.</param>
/// <param name="Condition">Which rows go; null for all.</param>
public sealed record DeleteFromTable(LogicalPlan Table, Expression? Condition) : Command;
