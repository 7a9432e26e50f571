using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>An expression to order by.</summary>
/// <param name="Child">What to order by.</param>
/// <param name="Direction">In which direction.</param>
/// <param name="NullOrdering">Where nulls go.</param>
public sealed record TypedSortOrder(TypedExpression Child, SortDirection Direction, NullOrdering NullOrdering) : TypedExpression
{
    /// <inheritdoc/>
    public override DataType Type => Child.Type;

    /// <inheritdoc/>
    public override bool IsNullable => Child.IsNullable;

    /// <inheritdoc/>
    public override ValueList<TypedExpression> Children => [Child];

    /// <inheritdoc/>
    public override TypedExpression WithChildren(ValueList<TypedExpression> children) => this with { Child = children[0] };
}
