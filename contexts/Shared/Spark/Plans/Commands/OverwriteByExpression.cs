using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Commands;

/// <summary>INSERT INTO … REPLACE WHERE.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="Condition">Which rows go.</param>
/// <param name="Query">The rows that come.</param>
public sealed record OverwriteByExpression(ValueList<string> NameParts, Expression Condition, LogicalPlan Query) : Command;
