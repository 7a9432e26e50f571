using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>Finds which named queries a plan reads.</summary>
internal static class CteReferences
{
    /// <summary>Their ids, those of named queries that are defined within the plan included.</summary>
    internal static HashSet<long> Of(TypedPlan plan)
    {
        var ids = new HashSet<long>();
        Collect(plan, ids);
        return ids;
    }

    private static void Collect(TypedPlan plan, HashSet<long> ids)
    {
        if (plan is TypedCteReference reference)
        {
            ids.Add(reference.Id);
        }

        foreach (var expression in plan.AllExpressions)
        {
            Collect(expression, ids);
        }

        foreach (var definition in (plan as TypedWithCte)?.Definitions ?? [])
        {
            Collect(definition.Plan, ids);
        }

        foreach (var child in plan.Children)
        {
            Collect(child, ids);
        }
    }

    private static void Collect(TypedExpression expression, HashSet<long> ids)
    {
        if (expression is SubqueryExpression subquery)
        {
            Collect(subquery.Plan, ids);
        }

        foreach (var child in expression.Children)
        {
            Collect(child, ids);
        }
    }
}
