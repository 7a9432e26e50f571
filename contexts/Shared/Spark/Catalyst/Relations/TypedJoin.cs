using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>A join. No attribute is on both sides.</summary>
/// <param name="Left">The left side.</param>
/// <param name="Right">The right side.</param>
/// <param name="Type">The kind.</param>
/// <param name="Condition">Which rows match; null for all.</param>
public sealed record TypedJoin(TypedPlan Left, TypedPlan Right, JoinType Type, TypedExpression? Condition) : TypedPlan
{
    /// <summary>Whether the right side refers to columns of the left one by <see cref="OuterReference"/>.</summary>
    public bool IsLateral { get; init; }

    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output { get; } =
        Type switch
        {
            JoinType.LeftSemi or JoinType.LeftAnti => Left.Output,
            JoinType.LeftOuter => [.. Left.Output, .. Nullable(Right)],
            JoinType.RightOuter => [.. Nullable(Left), .. Right.Output],
            JoinType.FullOuter => [.. Nullable(Left), .. Nullable(Right)],
            _ => [.. Left.Output, .. Right.Output],
        };

    private static IEnumerable<AttributeReference> Nullable(TypedPlan side) => side.Output.Select(column => column.With(isNullable: true));

    /// <inheritdoc/>
    public override IEnumerable<TypedExpression> AllExpressions => Condition is null ? [] : [Condition];

    /// <inheritdoc/>
    public override ValueList<TypedPlan> Children => [Left, Right];
}
