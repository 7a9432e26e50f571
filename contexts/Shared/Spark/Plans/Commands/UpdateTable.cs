using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Commands;

/// <summary>UPDATE.</summary>
/// <param name="Table">The table, with its alias.</param>
/// <param name="Assignments">The new values.</param>
/// <param name="Condition">Which rows change; null for all.</param>
public sealed record UpdateTable(LogicalPlan Table, ValueList<Assignment> Assignments, Expression? Condition) : Command;
