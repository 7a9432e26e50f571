using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>Aggregates observed while the rows pass.</summary>
/// <param name="Input">What is observed.</param>
/// <param name="Name">The name of the observation.</param>
/// <param name="Metrics">The aggregates.</param>
public sealed record CollectMetrics(LogicalPlan Input, string Name, ValueList<Expression> Metrics) : LogicalPlan;
