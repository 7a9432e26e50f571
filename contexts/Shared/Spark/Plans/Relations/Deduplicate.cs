using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Relations;

/// <summary>One row of each that are equal in some columns.</summary>
/// <param name="Input">What is read.</param>
/// <param name="ColumnNames">The columns that are compared.</param>
/// <param name="AllColumns">Whether all columns are compared: DISTINCT.</param>
public sealed record Deduplicate(LogicalPlan Input, ValueList<string> ColumnNames, bool AllColumns) : LogicalPlan;
