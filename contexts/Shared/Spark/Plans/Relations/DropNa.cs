using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Relations;

/// <summary>Only rows with enough values that are not null.</summary>
/// <param name="Input">What is read.</param>
/// <param name="ColumnNames">The columns that count; none for all.</param>
/// <param name="MinNonNulls">How many; null for all.</param>
public sealed record DropNa(LogicalPlan Input, ValueList<string> ColumnNames, int? MinNonNulls) : LogicalPlan;
