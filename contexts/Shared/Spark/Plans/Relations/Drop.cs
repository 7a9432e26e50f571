using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>All columns but these; those that do not exist are ignored.</summary>
/// <param name="Input">What is read.</param>
/// <param name="Columns">The columns as expressions.</param>
/// <param name="ColumnNames">The columns by name.</param>
public sealed record Drop(LogicalPlan Input, ValueList<Expression> Columns, ValueList<string> ColumnNames) : LogicalPlan;
