using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Expressions;

/// <summary>ROLLUP, CUBE or GROUPING SETS within GROUP BY.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Sets">The sets; each item of ROLLUP and CUBE is one, too.</param>
public sealed record GroupingAnalytics(GroupingKind Kind, ValueList<ValueList<Expression>> Sets) : Expression
{
    /// <summary>What <c>GROUP BY a, b GROUPING SETS (…)</c> names before the sets; empty in the other ways to write it.</summary>
    public ValueList<Expression> Given { get; init; } = [];
}
