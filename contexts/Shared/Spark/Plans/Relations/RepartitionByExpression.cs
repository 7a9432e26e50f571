using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>Partitions by expressions, or by range when they are <see cref="SortOrder"/>s.</summary>
/// <param name="Input">What is read.</param>
/// <param name="PartitionBy">By what.</param>
/// <param name="NumPartitions">How many; null for the default.</param>
public sealed record RepartitionByExpression(LogicalPlan Input, ValueList<Expression> PartitionBy, int? NumPartitions) : LogicalPlan;
