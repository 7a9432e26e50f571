using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>The value of a map at a key, null when there is none.</summary>
/// <param name="Child">The map.</param>
/// <param name="Key">The key, of the map's key type.</param>
public sealed record GetMapValue(TypedExpression Child, TypedExpression Key) : TypedExpression
{
    /// <inheritdoc/>
    public override DataType Type => ((MapType)Child.Type).ValueType;

    /// <inheritdoc/>
    public override bool IsNullable => true;

    /// <inheritdoc/>
    public override ValueList<TypedExpression> Children => [Child, Key];

    /// <inheritdoc/>
    public override TypedExpression WithChildren(ValueList<TypedExpression> children) =>
        this with
        {
            Child = children[0],
            Key = children[1],
        };
}
