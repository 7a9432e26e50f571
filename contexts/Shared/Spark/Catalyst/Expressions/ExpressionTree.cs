using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>Walks expressions. The plans of subqueries are not among an expression's children.</summary>
public static class ExpressionTree
{
    /// <summary>Whether an expression or one below it meets a condition.</summary>
    public static bool Any(this TypedExpression expression, Func<TypedExpression, bool> predicate)
    {
        if (predicate(expression))
        {
            return true;
        }

        foreach (var child in expression.Children)
        {
            if (child.Any(predicate))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An expression and all below it, the upper ones first.</summary>
    public static IEnumerable<TypedExpression> SelfAndDescendants(this TypedExpression expression)
    {
        yield return expression;
        foreach (var child in expression.Children)
        {
            foreach (var descendant in child.SelfAndDescendants())
            {
                yield return descendant;
            }
        }
    }

    /// <summary>
    /// The expression with parts replaced, from the top: where <paramref name="replace"/> gives something, what is below stays as it is.
    /// </summary>
    public static TypedExpression ReplaceDown(this TypedExpression expression, Func<TypedExpression, TypedExpression?> replace) =>
        replace(expression) ?? expression.MapChildren(child => child.ReplaceDown(replace));

    /// <summary>The expression with parts replaced, from the bottom.</summary>
    public static TypedExpression ReplaceUp(this TypedExpression expression, Func<TypedExpression, TypedExpression> replace) =>
        replace(expression.MapChildren(child => child.ReplaceUp(replace)));

    /// <summary>The expression over changed children; itself when none changes.</summary>
    public static TypedExpression MapChildren(this TypedExpression expression, Func<TypedExpression, TypedExpression> selector)
    {
        var children = expression.Children;
        var changed = children.Count == 0 ? children : children.Map(selector);
        return ReferenceEquals(changed, children) ? expression : expression.WithChildren(changed);
    }

    /// <summary>The columns that an expression refers to, those that subqueries in it refer to included.</summary>
    public static IEnumerable<AttributeReference> References(this TypedExpression expression) =>
        expression
            .SelfAndDescendants()
            .SelectMany(part =>
                part switch
                {
                    AttributeReference attribute => [attribute],
                    SubqueryExpression subquery => Relations.OuterReferences.Of(subquery.Plan),
                    _ => ValueList<AttributeReference>.Empty,
                }
            );

    /// <summary>The expression without aliases.</summary>
    public static TypedExpression TrimAliases(this TypedExpression expression) =>
        expression is TypedAlias alias ? alias.Child.TrimAliases() : expression.MapChildren(TrimAliases);
}
