using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>What correlated subqueries may be. Mirrors Spark's <c>CheckAnalysis.checkSubqueryExpression</c>.</summary>
internal static class SubqueryChecks
{
    /// <summary>Raises Spark's errors about where in a subquery columns of the query around it stand.</summary>
    internal static void CheckOuterReferences(TypedPlan plan, AnalysisSettings settings)
    {
        foreach (var expression in plan.AllExpressions)
        {
            CheckAggregates(expression, settings);
        }

        if (plan is TypedAggregate or TypedSort or TypedGenerate
            && plan.AllExpressions.Where(expression => OuterReferences.All(expression).Count > 0).ToArray() is { Length: > 0 } outer)
        {
            throw AnalysisErrors.Error(
                "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_REFERENCE",
                outer[0].Origin,
                ("sqlExprs", string.Join(",", outer.Select(expression => $"\"{ExpressionSql.Of(Strip(expression), settings.TimeZone)}\""))));
        }

        foreach (var child in plan.Children.Concat(((plan as TypedWithCte)?.Definitions ?? []).Select(definition => definition.Plan)))
        {
            CheckOuterReferences(child, settings);
        }
    }

    private static TypedExpression Strip(TypedExpression expression) =>
        expression.ReplaceUp(part => part is OuterReference outer ? outer.Attribute : part);

    private static void CheckAggregates(TypedExpression expression, AnalysisSettings settings)
    {
        foreach (var call in expression.SelfAndDescendants().OfType<AggregateCall>())
        {
            if (call.Any(part => part is OuterReference) && call.Any(part => part is AttributeReference))
            {
                throw AnalysisErrors.Error(
                    "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.AGGREGATE_FUNCTION_MIXED_OUTER_LOCAL_REFERENCES",
                    call.Origin,
                    ("function", ExpressionSql.Of(Strip(call), settings.TimeZone)));
            }
        }
    }

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
        else if (MaxRows(plan, []) is not <= 1)
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

    private static long? MaxRows(TypedPlan plan, Dictionary<long, TypedPlan> definitions)
    {
        switch (plan)
        {
            case TypedLimit limit:
                return Math.Min(limit.Count, MaxRows(limit.Input, definitions) ?? long.MaxValue);
            case TypedValues values:
                return values.Rows.Count;
            case TypedRange range:
                return (long)Math.Max(0, Math.Ceiling(((decimal)range.End - range.Start) / range.Step));
            case TypedAggregate { Grouping.Count: 0 }:
                return 1;
            case TypedJoin { Type: JoinType.Inner or JoinType.Cross } join:
                return MaxRows(join.Left, definitions) is { } left && MaxRows(join.Right, definitions) is { } right && left <= 1 && right <= 1 ? left * right : null;
            case TypedWithCte with:
                foreach (var definition in with.Definitions)
                {
                    definitions[definition.Id] = definition.Plan;
                }

                return MaxRows(with.Input, definitions);
            case TypedCteReference reference:
                return definitions.TryGetValue(reference.Id, out var named) ? MaxRows(named, definitions) : null;
            case TypedProject or TypedFilter or TypedSort or TypedDistinct or TypedDeduplicate or TypedRename or TypedOffset:
                return MaxRows(plan.Children[0], definitions);
            default:
                return null;
        }
    }
}
