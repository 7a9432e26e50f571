using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>An end of a frame.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Value">How far behind the current row, negative for before it; only for <see cref="FrameBoundaryKind.Value"/>.</param>
public sealed record TypedFrameBoundary(FrameBoundaryKind Kind, TypedExpression? Value = null)
{
    /// <summary>The distance as the user wrote it before PRECEDING; null when it was not. Only shown: <see cref="Value"/> is its negative.</summary>
    public TypedExpression? Preceding { get; init; }
}
