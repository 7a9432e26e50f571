using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>UNION, INTERSECT or EXCEPT by position; both sides have the types of <paramref name="Output"/>.</summary>
/// <param name="Left">The left side.</param>
/// <param name="Right">The right side.</param>
/// <param name="Type">The kind.</param>
/// <param name="IsAll">Whether duplicates stay.</param>
/// <param name="Output">The columns, with ids of their own.</param>
public sealed record TypedSetOperation(
    TypedPlan Left,
    TypedPlan Right,
    SetOperationType Type,
    bool IsAll,
    ValueList<AttributeReference> Output
) : TypedPlan
{
    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output { get; } = Output;

    /// <inheritdoc/>
    public override ValueList<TypedPlan> Children => [Left, Right];
}
