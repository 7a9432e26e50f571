using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>A call of an aggregate function.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">The arguments, of the types the function takes.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="IsNullable">Whether the value may be null.</param>
public sealed record AggregateCall(FunctionDefinition Function, ValueList<TypedExpression> Arguments, DataType Type, bool IsNullable)
    : TypedExpression
{
    /// <inheritdoc/>
    public override DataType Type { get; } = Type;

    /// <inheritdoc/>
    public override bool IsNullable { get; } = IsNullable;

    /// <summary>Whether DISTINCT was said.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>What FILTER (WHERE …) said.</summary>
    public TypedExpression? Filter { get; init; }

    /// <summary>Whether IGNORE NULLS was said.</summary>
    public bool IgnoreNulls { get; init; }

    /// <summary>What WITHIN GROUP (ORDER BY …) said.</summary>
    public ValueList<TypedSortOrder> WithinGroup { get; init; } = [];

    /// <summary>How what cannot be computed is treated.</summary>
    public EvalMode Mode { get; init; }

    /// <summary>The name in the column's name; null for the function's own.</summary>
    public string? CalledAs { get; init; }

    /// <inheritdoc/>
    public override ValueList<TypedExpression> Children =>
        [.. Arguments, .. WithinGroup, .. Filter is null ? ValueList<TypedExpression>.Empty : [Filter]];

    /// <inheritdoc/>
    public override TypedExpression WithChildren(ValueList<TypedExpression> children) =>
        this with
        {
            Arguments = children.Take(Arguments.Count).ToValueList(),
            WithinGroup = children.Skip(Arguments.Count).Take(WithinGroup.Count).Cast<TypedSortOrder>().ToValueList(),
            Filter = Filter is null ? null : children[children.Count - 1],
        };
}
