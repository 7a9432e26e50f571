using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>A call of a scalar or window function, or an operator.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">The arguments, of the types the function takes.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="IsNullable">Whether the value may be null.</param>
public sealed record FunctionCall(FunctionDefinition Function, ValueList<TypedExpression> Arguments, DataType Type, bool IsNullable)
    : TypedExpression
{
    /// <inheritdoc/>
    public override DataType Type { get; } = Type;

    /// <inheritdoc/>
    public override bool IsNullable { get; } = IsNullable;

    /// <summary>How what cannot be computed is treated.</summary>
    public EvalMode Mode { get; init; }

    /// <summary>Whether IGNORE NULLS was said, for window functions.</summary>
    public bool IgnoreNulls { get; init; }

    /// <summary>The name in the column's name; null for the function's own.</summary>
    public string? CalledAs { get; init; }

    /// <summary>
    /// The arguments as the user wrote them, where those of the function are in another order or of another function; null elsewhere.
    /// </summary>
    public ValueList<TypedExpression>? ShownArguments { get; init; }

    /// <inheritdoc/>
    public override ValueList<TypedExpression> Children => Arguments;

    /// <inheritdoc/>
    public override TypedExpression WithChildren(ValueList<TypedExpression> children) => this with { Arguments = children };
}
