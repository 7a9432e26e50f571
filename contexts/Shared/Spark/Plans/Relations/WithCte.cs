using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Relations;

/// <summary>SQL's WITH.</summary>
/// <param name="Input">The query.</param>
/// <param name="Relations">The named queries, each of which may refer to those before it.</param>
/// <param name="IsRecursive">Whether RECURSIVE was said.</param>
public sealed record WithCte(LogicalPlan Input, ValueList<CteRelation> Relations, bool IsRecursive = false) : LogicalPlan;
