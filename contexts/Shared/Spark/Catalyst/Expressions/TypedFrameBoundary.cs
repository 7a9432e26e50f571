using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>An end of a frame.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Value">How far behind the current row, negative for before it; only for <see cref="FrameBoundaryKind.Value"/>.</param>
public sealed record TypedFrameBoundary(FrameBoundaryKind Kind, TypedExpression? Value = null)
{
    /// <summary>The boundary as it is shown; null for the value before FOLLOWING.</summary>
    public string? Text { get; init; }

    /// <summary>Whether kind and value are equal, however they are shown.</summary>
    public bool Equals(TypedFrameBoundary? other) => other is not null && other.Kind == Kind && Equals(other.Value, Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Value);
}
