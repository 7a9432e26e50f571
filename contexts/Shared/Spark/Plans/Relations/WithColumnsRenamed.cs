using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Relations;

/// <summary>Columns renamed, each name to another; those that do not exist are ignored.</summary>
/// <param name="Input">What is read.</param>
/// <param name="Renames">From and to.</param>
public sealed record WithColumnsRenamed(LogicalPlan Input, ValueList<KeyValuePair<string, string>> Renames) : LogicalPlan;
