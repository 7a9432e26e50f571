using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Plans.Relations;

/// <summary>Rows that the program brings.</summary>
/// <param name="Data">The rows.</param>
public sealed record LocalRelation(LocalData Data) : LogicalPlan;
