using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>What correlated subqueries may be. Mirrors Spark's <c>CheckAnalysis.checkSubqueryExpression</c>.</summary>
internal static class SubqueryChecks
{
    /// <summary>Raises Spark's errors about correlated subqueries where rows are ordered.</summary>
    internal static void CheckOrder(TypedSortOrder order)
    {
        foreach (var part in order.SelfAndDescendants())
        {
            var error = part switch
            {
                _ when IsCorrelatedScalar(part) => "UNSUPPORTED_CORRELATED_SCALAR_SUBQUERY",
                TypedExists or TypedInSubquery => "UNSUPPORTED_IN_EXISTS_SUBQUERY",
                _ => null,
            };
            if (error is not null)
            {
                throw AnalysisErrors.Error(
                    $"UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.{error}",
                    part.Origin,
                    ("treeNode", $": {PlanPrinter.Print(order)}")
                );
            }
        }
    }

    /// <summary>Raises Spark's error about correlated scalar subqueries in the condition of a join.</summary>
    internal static void CheckJoin(TypedExpression condition)
    {
        if (condition.SelfAndDescendants().FirstOrDefault(IsCorrelatedScalar) is { } subquery)
        {
            throw AnalysisErrors.Error(
                "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_CORRELATED_SCALAR_SUBQUERY",
                subquery.Origin,
                ("treeNode", $": {PlanPrinter.Print(condition)}")
            );
        }
    }

    /// <summary>Raises Spark's error about a correlated scalar subquery that is grouped by and not selected.</summary>
    internal static void CheckGrouped(TypedExpression grouping, IReadOnlyList<SelectItem> items)
    {
        foreach (var subquery in grouping.SelfAndDescendants().Where(IsCorrelatedScalar))
        {
            if (!items.Any(item => item.Value.Any(part => Semantics.AreEqual(part, subquery))))
            {
                throw AnalysisErrors.Error(
                    "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.MUST_AGGREGATE_CORRELATED_SCALAR_SUBQUERY",
                    subquery.Origin
                );
            }
        }
    }

    /// <summary>Raises Spark's error about what is another each time on the right of LATERAL.</summary>
    internal static void CheckLateral(TypedPlan left, TypedPlan right, CteScope? ctes)
    {
        if (
            right.AnyExpression(part =>
                part is FunctionCall { Function.IsDeterministic: false } or UserDefinedCall { Function.IsDeterministic: false }
            ) && MaxRows(left, Definitions(ctes)) is not <= 1
        )
        {
            throw AnalysisErrors.Error(
                "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.NON_DETERMINISTIC_LATERAL_SUBQUERIES",
                default,
                ("treeNode", $": {PlanPrinter.Print(right)}")
            );
        }
    }

    private static bool IsCorrelatedScalar(TypedExpression expression) =>
        expression is TypedScalarSubquery subquery && OuterReferences.All(subquery.Plan).Count > 0;

    /// <summary>Whether an aggregate in a subquery is one of the query around it: its arguments are columns of that query alone.</summary>
    internal static bool IsOfOuterQuery(TypedExpression expression) =>
        expression is AggregateCall call && call.Any(part => part is OuterReference) && !call.Any(part => part is AttributeReference);

    /// <summary>
    /// Raises Spark's error unless a correlated scalar subquery has one row at most: it must be an aggregation, over columns that the
    /// correlation fixes.
    /// </summary>
    internal static void CheckScalar(TypedPlan plan, CteScope? ctes, Origin origin)
    {
        if (OuterReferences.Of(plan).Count == 0)
        {
            return;
        }

        var inner = plan;
        while (
            inner is TypedWithCte or TypedRename or TypedProject
            && !inner.AllExpressions.Any(expression => expression.Any(part => part is WindowCall))
        )
        {
            inner = inner.Children[0];
        }

        if ((inner is TypedFilter having ? having.Input : inner) is TypedAggregate aggregate)
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
        if (!aggregate.AllExpressions.Any(OutsideAggregates.HasAggregate))
        {
            throw AnalysisErrors.Error("UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.MUST_AGGREGATE_CORRELATED_SCALAR_SUBQUERY", origin);
        }

        if (aggregate.Grouping.Count == 0)
        {
            return;
        }

        var correlated = new HashSet<AttributeReference>();
        CollectEqualToOuter(aggregate, correlated);
        var invalid = aggregate
            .Grouping.SelectMany(grouping => grouping.References())
            .Where(attribute => !correlated.Contains(attribute))
            .Distinct()
            .ToArray();
        if (invalid.Length > 0)
        {
            throw AnalysisErrors.Error(
                "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.NON_CORRELATED_COLUMNS_IN_GROUP_BY",
                origin,
                ("value", string.Join(",", invalid.Select(attribute => attribute.Name)))
            );
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

    /// <summary>The conditions that AND connects.</summary>
    internal static IEnumerable<TypedExpression> Conjuncts(TypedExpression condition) =>
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
                return
                    MaxRows(join.Left, definitions) is { } left && MaxRows(join.Right, definitions) is { } right && left <= 1 && right <= 1
                    ? left * right
                    : null;
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
