using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>An item of a SELECT list, resolved.</summary>
/// <param name="Expression">The column.</param>
/// <param name="Names">The names that the user gave the columns of a generator; null for none.</param>
internal sealed record SelectItem(NamedExpression Expression, ValueList<string>? Names = null)
{
    /// <summary>What the item computes, without its name.</summary>
    internal TypedExpression Value => Expression is TypedAlias alias ? alias.Child : Expression;

    /// <summary>The item with another value under the same name.</summary>
    internal SelectItem With(TypedExpression value) =>
        Expression switch
        {
            _ when ReferenceEquals(value, Value) => this,
            TypedAlias alias => this with { Expression = alias with { Child = value } },
            AttributeReference attribute when value is AttributeReference other && other.Id == attribute.Id => this with
            {
                Expression = other.With(name: attribute.Name),
            },
            _ => this with { Expression = new TypedAlias(value, Expression.Name, ((AttributeReference)Expression).Id) },
        };
}
