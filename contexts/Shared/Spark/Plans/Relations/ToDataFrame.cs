using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Relations;

/// <summary>All columns renamed, by position.</summary>
/// <param name="Input">What is read.</param>
/// <param name="ColumnNames">The new names, one a column.</param>
public sealed record ToDataFrame(LogicalPlan Input, ValueList<string> ColumnNames) : LogicalPlan;
