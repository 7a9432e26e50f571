using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Embedded.Translation;

/// <summary>Visits plans with all that is in them: the plans they read, their expressions, the subqueries in those.</summary>
internal static class PlanWalk
{
    /// <summary>Calls <paramref name="visit"/> for a plan and all plans in it.</summary>
    internal static void Visit(TypedPlan plan, Action<TypedPlan> visit) => Visit(plan, visit, _ => { });

    /// <summary>Calls one action for each plan, another for each expression.</summary>
    internal static void Visit(TypedPlan plan, Action<TypedPlan> visit, Action<TypedExpression> visitExpression)
    {
        visit(plan);
        foreach (var expression in ExpressionsOf(plan))
        {
            Visit(expression, visit, visitExpression);
        }

        if (plan is TypedWithCte with)
        {
            foreach (var definition in with.Definitions)
            {
                Visit(definition.Plan, visit, visitExpression);
            }
        }

        foreach (var child in plan.Children)
        {
            Visit(child, visit, visitExpression);
        }
    }

    /// <summary>Calls <paramref name="visitExpression"/> for an expression and all in it, its subqueries' too.</summary>
    internal static void Visit(TypedExpression expression, Action<TypedExpression> visitExpression) =>
        Visit(expression, _ => { }, visitExpression);

    /// <summary>The expressions that stand in a plan itself.</summary>
    internal static IEnumerable<TypedExpression> ExpressionsOf(TypedPlan plan) =>
        plan switch
        {
            TypedProject project => project.Expressions,
            TypedFilter filter => [filter.Condition],
            TypedJoin { Condition: { } condition } => [condition],
            TypedAggregate aggregate => aggregate.Grouping.Concat(aggregate.Aggregates),
            TypedSort sort => sort.Order,
            TypedGenerate generate => [generate.Generator],
            TypedValues values => values.Rows.SelectMany(row => row),
            _ => [],
        };

    /// <summary>Whether a plan refers to columns of the query around it.</summary>
    internal static bool HasOuterReference(TypedPlan plan)
    {
        var found = false;
        Visit(plan, _ => { }, expression => found |= expression is OuterReference);
        return found;
    }

    /// <summary>Whether a plan gives the same rows each time.</summary>
    internal static bool IsDeterministic(TypedPlan plan)
    {
        var isDeterministic = true;
        Visit(
            plan,
            _ => { },
            expression =>
                isDeterministic &= expression switch
                {
                    FunctionCall call => call.Function.IsDeterministic,
                    AggregateCall call => call.Function.IsDeterministic,
                    GeneratorCall call => call.Function.IsDeterministic,
                    UserDefinedCall call => call.Function.IsDeterministic,
                    _ => true,
                }
        );
        return isDeterministic;
    }

    private static void Visit(TypedExpression expression, Action<TypedPlan> visit, Action<TypedExpression> visitExpression)
    {
        visitExpression(expression);
        if (expression is SubqueryExpression subquery)
        {
            Visit(subquery.Plan, visit, visitExpression);
        }

        foreach (var child in expression.Children)
        {
            Visit(child, visit, visitExpression);
        }
    }
}
