using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>SQL's GROUP BY: the result has the SELECT list alone.</summary>
/// <param name="Input">What is grouped.</param>
/// <param name="Grouping">By what: expressions, ordinals, aliases, <see cref="GroupingAnalytics"/>.</param>
/// <param name="Select">The SELECT list.</param>
public sealed record GroupBy(LogicalPlan Input, ValueList<Expression> Grouping, ValueList<Expression> Select) : LogicalPlan;
