using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>An expression that makes a column of its own.</summary>
public sealed record TypedAlias : NamedExpression
{
    /// <summary>A named expression.</summary>
    public TypedAlias(TypedExpression child, string name, ExprId id) => (Child, Name, Id) = (child, name, id);

    /// <summary>What is named.</summary>
    public TypedExpression Child { get; init; }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>What tells the column from all others.</summary>
    public ExprId Id { get; init; }

    /// <summary>The column's metadata as JSON; null for none.</summary>
    public string? Metadata { get; init; }

    /// <inheritdoc/>
    public override DataType Type => Child.Type;

    /// <inheritdoc/>
    public override bool IsNullable => Child.IsNullable;

    /// <inheritdoc/>
    public override ValueList<TypedExpression> Children => [Child];

    /// <inheritdoc/>
    public override TypedExpression WithChildren(ValueList<TypedExpression> children) => this with { Child = children[0] };

    /// <inheritdoc/>
    public override AttributeReference ToAttribute() => new(Id, Name, Type, IsNullable) { Metadata = Metadata };
}
