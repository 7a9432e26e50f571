using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Relations;

/// <summary>A named query of WITH.</summary>
/// <param name="Name">The name.</param>
/// <param name="ColumnNames">New names of its columns; none to keep them.</param>
/// <param name="Plan">The query.</param>
public sealed record CteRelation(string Name, ValueList<string> ColumnNames, LogicalPlan Plan);
