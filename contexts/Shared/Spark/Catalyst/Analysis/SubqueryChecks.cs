using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>What correlated subqueries may be. Mirrors Spark's <c>CheckAnalysis.checkSubqueryExpression</c>.</summary>
internal static class SubqueryChecks
{
    /// <summary>Raises Spark's errors about where in a subquery columns of the query around it stand.</summary>
    internal static void CheckOuterReferences(TypedPlan plan, SubqueryKind kind, AnalysisSettings settings)
    {
        foreach (var expression in plan.AllExpressions)
        {
            CheckAggregates(expression, settings);
        }

        var outer = plan.AllExpressions.Where(expression => OuterReferences.All(expression).Count > 0).ToArray();
        if (outer.Length > 0 && !MayRefer(plan, kind))
        {
            throw AnalysisErrors.Error(
                "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_REFERENCE",
                outer[0].Origin,
                ("sqlExprs", string.Join(",", outer.Select(expression => $"\"{ExpressionSql.Of(Strip(expression), settings.TimeZone)}\""))));
        }

        foreach (var input in IndependentInputs(plan, kind))
        {
            if (OuterReferences.All(input).Count > 0)
            {
                throw AnalysisErrors.Error(
                    "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.ACCESSING_OUTER_QUERY_COLUMN_IS_NOT_ALLOWED",
                    default,
                    ("treeNode", $": {PlanPrinter.Print(plan)}"));
            }
        }

        foreach (var child in plan.Children.Concat(((plan as TypedWithCte)?.Definitions ?? []).Select(definition => definition.Plan)))
        {
            CheckOuterReferences(child, kind, settings);
        }
    }

    private static bool MayRefer(TypedPlan plan, SubqueryKind kind) => plan switch
    {
        TypedFilter => true,
        TypedAggregate or TypedSort => false,
        _ => kind != SubqueryKind.Predicate,
    };

    // What lies below these cannot be turned to a join.
    private static IEnumerable<TypedPlan> IndependentInputs(TypedPlan plan, SubqueryKind kind) => plan switch
    {
        TypedLimit or TypedOffset or TypedTail or TypedSample or TypedScriptTransformation => plan.Children,
        TypedSetOperation when kind == SubqueryKind.Predicate => plan.Children,
        TypedJoin { Type: JoinType.LeftOuter or JoinType.LeftSemi or JoinType.LeftAnti, IsLateral: false } join => [join.Right],
        TypedJoin { Type: JoinType.RightOuter } join => [join.Left],
        TypedJoin { Type: JoinType.FullOuter } join => join.Children,
        _ => [],
    };

    /// <summary>Raises Spark's errors about correlated subqueries where rows are ordered.</summary>
    internal static void CheckOrder(TypedSortOrder order)
    {
        foreach (var part in order.SelfAndDescendants())
        {
            var error = part switch
            {
                TypedScalarSubquery subquery when OuterReferences.All(subquery.Plan).Count > 0 => "UNSUPPORTED_CORRELATED_SCALAR_SUBQUERY",
                TypedExists or TypedInSubquery => "UNSUPPORTED_IN_EXISTS_SUBQUERY",
                _ => null,
            };
            if (error is not null)
            {
                throw AnalysisErrors.Error(
                    $"UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.{error}", part.Origin, ("treeNode", $": {PlanPrinter.Print(order)}"));
            }
        }
    }

    /// <summary>Whether an aggregate in a subquery is one of the query around it: its arguments are columns of that query alone.</summary>
    internal static bool IsOfOuterQuery(TypedExpression expression) => expression is AggregateCall call
        && call.Any(part => part is OuterReference) && !call.Any(part => part is AttributeReference);

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
    internal static void CheckScalar(TypedPlan plan, CteScope? ctes, Origin origin)
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
        else if (MaxRows(plan, Definitions(ctes)) is not <= 1)
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

    private static Dictionary<long, TypedPlan> Definitions(CteScope? ctes)
    {
        var definitions = new Dictionary<long, TypedPlan>();
        for (; ctes is not null; ctes = ctes.Parent)
        {
            definitions[ctes.Definition.Id] = ctes.Definition.Plan;
        }

        return definitions;
    }

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
