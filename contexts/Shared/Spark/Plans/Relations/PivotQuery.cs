using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>SQL's PIVOT: groups by all columns that it does not name.</summary>
/// <param name="Input">What is pivoted.</param>
/// <param name="Aggregates">The aggregates.</param>
/// <param name="Columns">The columns whose values become columns.</param>
/// <param name="Values">The values, with aliases; a struct call for several columns.</param>
public sealed record PivotQuery(
    LogicalPlan Input,
    ValueList<Expression> Aggregates,
    ValueList<Expression> Columns,
    ValueList<Expression> Values
) : LogicalPlan;
