using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>A parameter of a lambda.</summary>
/// <param name="Id">What tells it from all others.</param>
/// <param name="Name">The name.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="IsNullable">Whether they may be null.</param>
public sealed record LambdaVariable(ExprId Id, string Name, DataType Type, bool IsNullable) : TypedExpression
{
    /// <inheritdoc/>
    public override DataType Type { get; } = Type;

    /// <inheritdoc/>
    public override bool IsNullable { get; } = IsNullable;
}
