using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>SQL's VALUES.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="ColumnNames">The names; <c>col1</c> and so on when none.</param>
public sealed record InlineTable(ValueList<ValueList<Expression>> Rows, ValueList<string> ColumnNames) : LogicalPlan;
