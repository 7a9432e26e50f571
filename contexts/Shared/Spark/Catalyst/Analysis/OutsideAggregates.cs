using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>Walks the part of an expression that is computed from the groups, not from the rows in them.</summary>
internal static class OutsideAggregates
{
    /// <summary>
    /// Replaces parts, from the top: where <paramref name="replace"/> gives null it goes on below, but not into the arguments of aggregate
    /// functions. An aggregate over a window is no aggregate of the query: its arguments are computed from the groups.
    /// </summary>
    internal static TypedExpression Map(TypedExpression expression, Func<TypedExpression, TypedExpression?> replace)
    {
        if (replace(expression) is { } replaced)
        {
            return replaced;
        }

        return expression switch
        {
            AggregateCall => expression,
            WindowCall window => window.MapChildren(child =>
                ReferenceEquals(child, window.Function) ? child.MapChildren(argument => Map(argument, replace)) : Map(child, replace)
            ),
            _ => expression.MapChildren(child => Map(child, replace)),
        };
    }

    /// <summary>Whether an expression has an aggregate of the query in it.</summary>
    internal static bool HasAggregate(TypedExpression expression) =>
        expression switch
        {
            AggregateCall => true,
            WindowCall window => window.Function.Children.Any(HasAggregate)
                || window.PartitionBy.Any(HasAggregate)
                || window.OrderBy.Any(HasAggregate),
            _ => expression.Children.Any(HasAggregate),
        };
}
