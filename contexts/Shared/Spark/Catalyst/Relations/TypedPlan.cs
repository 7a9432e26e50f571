using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>A plan whose columns are resolved: every attribute has an id, a type and a nullability.</summary>
public abstract record TypedPlan
{
    /// <summary>The columns of the result.</summary>
    public abstract ValueList<AttributeReference> Output { get; }

    /// <summary>The plans it reads.</summary>
    public virtual ValueList<TypedPlan> Children => [];

    /// <summary>The expressions it computes, in order; those of its children are not among them.</summary>
    public virtual IEnumerable<TypedExpression> AllExpressions => [];

    /// <summary>The names and types of the result.</summary>
    public StructType Schema =>
        new(
            Output.Select(column => new StructField(
                column.Name,
                column.Type,
                column.IsNullable,
                column.Metadata is null ? null : Newtonsoft.Json.Linq.JObject.Parse(column.Metadata)
            ))
        );
}
