using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>A column of the query around a correlated subquery.</summary>
/// <param name="Attribute">The column.</param>
public sealed record OuterReference(AttributeReference Attribute) : TypedExpression
{
    /// <inheritdoc/>
    public override DataType Type => Attribute.Type;

    /// <inheritdoc/>
    public override bool IsNullable => Attribute.IsNullable;
}
