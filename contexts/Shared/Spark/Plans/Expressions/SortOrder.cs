namespace Shared.Spark.Plans.Expressions;

/// <summary>An expression to order by.</summary>
/// <param name="Child">What to order by.</param>
/// <param name="Direction">In which direction.</param>
/// <param name="NullOrdering">Where nulls go; null for Spark's default, first when ascending, last when descending.</param>
public sealed record SortOrder(Expression Child, SortDirection Direction = SortDirection.Ascending, NullOrdering? NullOrdering = null)
    : Expression;
