using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Expressions;

/// <summary>ROLLUP, CUBE or GROUPING SETS within GROUP BY.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Sets">The sets; each item of ROLLUP and CUBE is one, too.</param>
public sealed record GroupingAnalytics(GroupingKind Kind, ValueList<ValueList<Expression>> Sets) : Expression;
