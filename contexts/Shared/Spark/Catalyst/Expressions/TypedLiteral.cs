using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>A constant; its value as <see cref="Shared.Spark.Plans.Expressions.Literal"/> holds it.</summary>
/// <param name="Value">The value; null for NULL.</param>
/// <param name="Type">Its type.</param>
public sealed record TypedLiteral(object? Value, DataType Type) : TypedExpression
{
    /// <inheritdoc/>
    public override DataType Type { get; } = Type;

    /// <inheritdoc/>
    public override bool IsNullable => Value is null;
}
