using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>A join.</summary>
/// <param name="Left">The left side.</param>
/// <param name="Right">The right side.</param>
/// <param name="Condition">Which rows match; null for all.</param>
/// <param name="Type">The kind.</param>
/// <param name="UsingColumns">The columns of USING, of which the result has one each.</param>
public sealed record Join(LogicalPlan Left, LogicalPlan Right, Expression? Condition, JoinType Type, ValueList<string> UsingColumns)
    : LogicalPlan
{
    /// <summary>Whether NATURAL was said: USING all columns that both sides have.</summary>
    public bool IsNatural { get; init; }

    /// <summary>Whether the right side may refer to columns of the left one: LATERAL.</summary>
    public bool IsLateral { get; init; }
}
