using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>An expression whose names are resolved, whose type and nullability are known and whose coercions are explicit casts.</summary>
public abstract record TypedExpression
{
    /// <summary>The type of the value.</summary>
    public abstract DataType Type { get; }

    /// <summary>Whether the value may be null.</summary>
    public abstract bool IsNullable { get; }

    /// <summary>What it is computed from, in order.</summary>
    public virtual ValueList<TypedExpression> Children => [];

    /// <summary>The same expression over other children, as many as <see cref="Children"/> has.</summary>
    public virtual TypedExpression WithChildren(ValueList<TypedExpression> children) => this;

    /// <summary>Where in the SQL text it stands; does not take part in equality.</summary>
    public Origin Origin { get; init; }
}
