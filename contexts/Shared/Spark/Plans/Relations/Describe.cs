using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Relations;

/// <summary>Basic statistics of columns, one a row.</summary>
/// <param name="Input">What is described.</param>
/// <param name="ColumnNames">Which columns; none for all numeric and string ones.</param>
public sealed record Describe(LogicalPlan Input, ValueList<string> ColumnNames) : LogicalPlan;
