using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Relations;

/// <summary>A relation by another name.</summary>
/// <param name="Input">What is named.</param>
/// <param name="Alias">The name, with its qualifier if any.</param>
/// <param name="ColumnNames">New names of the columns; none to keep them.</param>
public sealed record SubqueryAlias(LogicalPlan Input, ValueList<string> Alias, ValueList<string> ColumnNames) : LogicalPlan;
