using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>A column of a plan below. Equal to another when the ids are.</summary>
public sealed record AttributeReference : NamedExpression
{
    /// <summary>A column.</summary>
    public AttributeReference(ExprId id, string name, DataType type, bool isNullable) =>
        (Id, Name, Type, IsNullable) = (id, name, type, isNullable);

    /// <summary>What tells it from all others.</summary>
    public ExprId Id { get; init; }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override DataType Type { get; }

    /// <inheritdoc/>
    public override bool IsNullable { get; }

    /// <summary>The names that may stand before the column's: the alias of its relation, or catalog, database and table.</summary>
    public ValueList<string> Qualifier { get; init; } = [];

    /// <summary>The column's metadata as JSON; null for none.</summary>
    public string? Metadata { get; init; }

    /// <summary>The column under another name, or with another nullability or id.</summary>
    public AttributeReference With(string? name = null, bool? isNullable = null, ExprId? id = null) =>
        new(id ?? Id, name ?? Name, Type, isNullable ?? IsNullable)
        {
            Qualifier = Qualifier,
            Metadata = Metadata,
            Origin = Origin,
        };

    /// <inheritdoc/>
    public override AttributeReference ToAttribute() => this;

    /// <summary>Whether the ids are equal.</summary>
    public bool Equals(AttributeReference? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
