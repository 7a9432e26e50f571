using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>A function over a window.</summary>
/// <param name="Function">
/// An <see cref="AggregateCall"/>, a <see cref="UserDefinedCall"/> or a <see cref="FunctionCall"/> of a window function.
/// </param>
/// <param name="PartitionBy">The partition.</param>
/// <param name="OrderBy">The order in it.</param>
/// <param name="Frame">The frame, always explicit.</param>
public sealed record WindowCall(
    TypedExpression Function,
    ValueList<TypedExpression> PartitionBy,
    ValueList<TypedSortOrder> OrderBy,
    TypedFrame Frame
) : TypedExpression
{
    /// <inheritdoc/>
    public override DataType Type => Function.Type;

    /// <inheritdoc/>
    public override bool IsNullable => Function.IsNullable;

    /// <inheritdoc/>
    public override ValueList<TypedExpression> Children => [Function, .. PartitionBy, .. OrderBy, .. Frame.Bounds];

    /// <inheritdoc/>
    public override TypedExpression WithChildren(ValueList<TypedExpression> children) =>
        new WindowCall(
            children[0],
            children.Skip(1).Take(PartitionBy.Count).ToValueList(),
            children.Skip(1 + PartitionBy.Count).Take(OrderBy.Count).Cast<TypedSortOrder>().ToValueList(),
            Frame.WithBounds(children.Skip(1 + PartitionBy.Count + OrderBy.Count).ToValueList())
        )
        {
            Origin = Origin,
        };
}
