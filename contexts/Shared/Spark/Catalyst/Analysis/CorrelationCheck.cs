using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>
/// Where in a subquery columns of the query around it may stand. Mirrors Spark's <c>CheckAnalysis.checkCorrelationsInSubquery</c>.
/// </summary>
/// <param name="kind">What the subquery is used as.</param>
/// <param name="settings">The settings.</param>
internal sealed class CorrelationCheck(SubqueryKind kind, AnalysisSettings settings)
{
    private const string Category = "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY";

    /// <summary>Raises Spark's errors about the subquery's plan.</summary>
    internal void Check(TypedPlan plan) => Check(plan, isAggregated: false, mayRefer: true);

    private void Check(TypedPlan plan, bool isAggregated, bool mayRefer)
    {
        var outer = plan.AllExpressions.Where(expression => OuterReferences.All(expression).Count > 0).ToArray();
        if (outer.Length > 0 && !mayRefer)
        {
            throw AnalysisErrors.Error(
                $"{Category}.ACCESSING_OUTER_QUERY_COLUMN_IS_NOT_ALLOWED",
                default,
                ("treeNode", $": {PlanPrinter.Print(plan)}")
            );
        }

        foreach (var expression in plan.AllExpressions)
        {
            CheckAggregates(expression);
        }

        if (outer.Length > 0 && !MayHost(plan))
        {
            throw AnalysisErrors.Error(
                $"{Category}.CORRELATED_REFERENCE",
                outer[0].Origin,
                ("sqlExprs", string.Join(",", outer.Select(expression => $"\"{ExpressionSql.Of(Strip(expression), settings.TimeZone)}\"")))
            );
        }

        if (isAggregated && kind == SubqueryKind.Predicate && plan is TypedFilter filter)
        {
            CheckCondition(filter);
        }

        foreach (var (child, childMayRefer) in Inputs(plan))
        {
            Check(child, isAggregated || plan is TypedAggregate, mayRefer && childMayRefer);
        }
    }

    private bool MayHost(TypedPlan plan) =>
        plan switch
        {
            TypedFilter => true,
            TypedGenerate generate => generate.Input.Output.Count == 0,
            TypedAggregate or TypedSort or TypedJoin or TypedGenerate => false,
            _ => kind != SubqueryKind.Predicate,
        };

    // The inputs, each with whether it can be turned to a join.
    private IEnumerable<(TypedPlan Input, bool MayRefer)> Inputs(TypedPlan plan) =>
        plan switch
        {
            TypedJoin { IsLateral: true } join => [(join.Left, true)],
            TypedJoin join => [(join.Left, join.Type is not (JoinType.RightOuter or JoinType.FullOuter)), (join.Right, IsKept(join.Type))],
            TypedWithCte with => [.. with.Definitions.Select(definition => (definition.Plan, true)), (with.Input, true)],
            TypedLimit or TypedOffset or TypedTail or TypedSample or TypedScriptTransformation => plan.Children.Select(child =>
                (child, false)
            ),
            TypedSetOperation => plan.Children.Select(child => (child, kind != SubqueryKind.Predicate)),
            TypedProject project when project.Expressions.Any(expression => expression.Any(part => part is WindowCall)) =>
            [
                (project.Input, false),
            ],
            _ => plan.Children.Select(child => (child, true)),
        };

    private static bool IsKept(JoinType type) => type is JoinType.Inner or JoinType.Cross or JoinType.RightOuter;

    // Below groups only what has one value a group may be compared, and only for being equal.
    private static void CheckCondition(TypedFilter filter)
    {
        foreach (
            var condition in SubqueryChecks.Conjuncts(filter.Condition).Where(condition => condition.Any(part => part is OuterReference))
        )
        {
            if (
                condition is not FunctionCall { Function.Name: "=" or "<=>", Arguments: [var left, var right] }
                || !((IsInner(left) && IsOuter(right)) || (IsInner(right) && IsOuter(left)))
            )
            {
                throw AnalysisErrors.Error(
                    $"{Category}.CORRELATED_COLUMN_IS_NOT_ALLOWED_IN_PREDICATE",
                    condition.Origin,
                    ("treeNode", $": {PlanPrinter.Print(condition)}")
                );
            }
        }
    }

    private static bool IsInner(TypedExpression side) => side is AttributeReference or TypedCast { Child: AttributeReference };

    private static bool IsOuter(TypedExpression side) => !side.Any(part => part is AttributeReference);

    private static TypedExpression Strip(TypedExpression expression) =>
        expression.ReplaceUp(part => part is OuterReference outer ? outer.Attribute : part);

    private void CheckAggregates(TypedExpression expression)
    {
        foreach (var call in expression.SelfAndDescendants().OfType<AggregateCall>())
        {
            if (call.Any(part => part is OuterReference) && call.Any(part => part is AttributeReference))
            {
                throw AnalysisErrors.Error(
                    $"{Category}.AGGREGATE_FUNCTION_MIXED_OUTER_LOCAL_REFERENCES",
                    call.Origin,
                    ("function", ExpressionSql.Of(Strip(call), settings.TimeZone))
                );
            }
        }
    }
}
