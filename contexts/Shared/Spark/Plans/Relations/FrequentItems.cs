using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Relations;

/// <summary>Items that are frequent in columns.</summary>
/// <param name="Input">What is read.</param>
/// <param name="ColumnNames">The columns.</param>
/// <param name="Support">How frequent at least, 0 to 1.</param>
public sealed record FrequentItems(LogicalPlan Input, ValueList<string> ColumnNames, double Support) : LogicalPlan;
