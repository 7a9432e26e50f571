using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>What <c>GroupBy(…).Agg(…)</c> says: the result has the grouping columns, then the aggregates.</summary>
/// <param name="Input">What is grouped.</param>
/// <param name="GroupType">The kind of grouping.</param>
/// <param name="Grouping">By what.</param>
/// <param name="Aggregates">The aggregates.</param>
/// <param name="Pivot">The pivot; only with <see cref="GroupType.Pivot"/>.</param>
public sealed record Aggregate(
    LogicalPlan Input,
    GroupType GroupType,
    ValueList<Expression> Grouping,
    ValueList<Expression> Aggregates,
    Pivot? Pivot = null
) : LogicalPlan;
