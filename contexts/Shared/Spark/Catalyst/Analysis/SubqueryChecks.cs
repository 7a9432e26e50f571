using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>What correlated subqueries may be. Mirrors Spark's <c>CheckAnalysis.checkSubqueryExpression</c>.</summary>
internal static class SubqueryChecks
{
    /// <summary>Raises Spark's error unless a correlated scalar subquery has one row at most: it must be an aggregation, over columns that the correlation fixes.</summary>
    internal static void CheckScalar(TypedPlan plan, Origin origin)
    {
        if (OuterReferences.Of(plan).Count == 0)
        {
            return;
        }

        var inner = plan;
        while (inner is TypedProject or TypedFilter or TypedSort or TypedWithCte)
        {
            inner = inner.Children[0];
        }

        if (inner is TypedAggregate aggregate)
        {
            CheckGrouping(aggregate, origin);
        }
        else if (MaxRows(inner) is not <= 1)
        {
            throw AnalysisErrors.Error("UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.MUST_AGGREGATE_CORRELATED_SCALAR_SUBQUERY", origin);
        }
    }

    private static void CheckGrouping(TypedAggregate aggregate, Origin origin)
    {
        if (aggregate.Grouping.Count == 0)
        {
            return;
        }

        var correlated = new HashSet<AttributeReference>();
        CollectEqualToOuter(aggregate, correlated);
        var invalid = aggregate.Grouping.SelectMany(grouping => grouping.References()).Where(attribute => !correlated.Contains(attribute)).Distinct().ToArray();
        if (invalid.Length > 0)
        {
            throw AnalysisErrors.Error(
                "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.NON_CORRELATED_COLUMNS_IN_GROUP_BY",
                origin,
                ("value", string.Join(",", invalid.Select(attribute => attribute.Name))));
        }
    }

    // Columns that a condition sets equal to something of the outer query have one value a row of it.
    private static void CollectEqualToOuter(TypedPlan plan, HashSet<AttributeReference> found)
    {
        foreach (var condition in plan.AllExpressions.Where(_ => plan is TypedFilter or TypedJoin).SelectMany(Conjuncts))
        {
            if (condition is FunctionCall { Function.Name: "=" or "<=>" } equality && equality.Any(part => part is OuterReference))
            {
                found.UnionWith(equality.References());
            }
        }

        foreach (var child in plan.Children)
        {
            CollectEqualToOuter(child, found);
        }
    }

    private static IEnumerable<TypedExpression> Conjuncts(TypedExpression condition) =>
        condition is FunctionCall { Function.Name: "and" } and ? and.Arguments.SelectMany(Conjuncts) : [condition];

    private static long? MaxRows(TypedPlan plan) => plan switch
    {
        TypedLimit limit => Math.Min(limit.Count, MaxRows(limit.Input) ?? long.MaxValue),
        TypedValues values => values.Rows.Count,
        TypedProject or TypedFilter or TypedSort or TypedDistinct or TypedRename => MaxRows(plan.Children[0]),
        TypedAggregate { Grouping.Count: 0 } => 1,
        _ => null,
    };
}
