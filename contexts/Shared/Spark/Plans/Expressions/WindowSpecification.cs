using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Expressions;

/// <summary>What OVER (…) says.</summary>
/// <param name="PartitionBy">The partition.</param>
/// <param name="OrderBy">The order in it.</param>
/// <param name="Frame">The frame; null for the function's default.</param>
public sealed record WindowSpecification(ValueList<Expression> PartitionBy, ValueList<SortOrder> OrderBy, WindowFrame? Frame = null)
{
    /// <summary>The name of a window of the WINDOW clause that this one is or extends; null for none.</summary>
    public string? Reference { get; init; }
}
