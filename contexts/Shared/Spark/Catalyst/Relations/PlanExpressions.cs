using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>Changes the expressions of plans.</summary>
public static class PlanExpressions
{
    /// <summary>
    /// The plan with what <paramref name="map"/> makes of each of its expressions, its inputs' and its named queries' included.
    /// The expressions must keep their types and columns their ids.
    /// </summary>
    public static TypedPlan MapExpressions(this TypedPlan plan, Func<TypedExpression, TypedExpression> map) =>
        plan switch
        {
            TypedProject project => new TypedProject(
                project.Input.MapExpressions(map),
                project.Expressions.Map(e => (NamedExpression)map(e))
            ),
            TypedFilter filter => new TypedFilter(filter.Input.MapExpressions(map), map(filter.Condition)),
            TypedJoin join => new TypedJoin(
                join.Left.MapExpressions(map),
                join.Right.MapExpressions(map),
                join.Type,
                join.Condition is null ? null : map(join.Condition)
            )
            {
                IsLateral = join.IsLateral,
            },
            TypedAggregate aggregate => new TypedAggregate(
                aggregate.Input.MapExpressions(map),
                aggregate.Grouping.Map(map),
                aggregate.Aggregates.Map(e => (NamedExpression)map(e))
            )
            {
                GroupingSets = aggregate.GroupingSets,
            },
            TypedSort sort => new TypedSort(
                sort.Input.MapExpressions(map),
                sort.Order.Map(order => (TypedSortOrder)map(order)),
                sort.IsGlobal
            ),
            TypedLimit limit => new TypedLimit(limit.Input.MapExpressions(map), limit.Count),
            TypedOffset offset => new TypedOffset(offset.Input.MapExpressions(map), offset.Count),
            TypedTail tail => new TypedTail(tail.Input.MapExpressions(map), tail.Count),
            TypedDistinct distinct => new TypedDistinct(distinct.Input.MapExpressions(map)),
            TypedDeduplicate deduplicate => new TypedDeduplicate(deduplicate.Input.MapExpressions(map), deduplicate.Keys),
            TypedSample sample => new TypedSample(
                sample.Input.MapExpressions(map),
                sample.LowerBound,
                sample.UpperBound,
                sample.WithReplacement,
                sample.Seed
            ),
            TypedRename rename => new TypedRename(rename.Input.MapExpressions(map), rename.Output),
            TypedScriptTransformation script => script with { Input = script.Input.MapExpressions(map) },
            TypedGenerate generate => new TypedGenerate(
                generate.Input.MapExpressions(map),
                (GeneratorCall)map(generate.Generator),
                generate.GeneratorOutput
            ),
            TypedSetOperation operation => new TypedSetOperation(
                operation.Left.MapExpressions(map),
                operation.Right.MapExpressions(map),
                operation.Type,
                operation.IsAll,
                operation.Output
            ),
            TypedWithCte with => new TypedWithCte(
                with.Input.MapExpressions(map),
                with.Definitions.Map(definition => definition with { Plan = definition.Plan.MapExpressions(map) })
            ),
            TypedValues values => new TypedValues(values.Rows.Map(row => row.Map(map)), values.Output),
            _ => plan,
        };

    /// <summary>Whether an expression of a plan, or of what it reads, meets a condition.</summary>
    public static bool AnyExpression(this TypedPlan plan, Func<TypedExpression, bool> predicate) =>
        plan.AllExpressions.Any(expression => expression.Any(predicate)) || Inputs(plan).Any(input => input.AnyExpression(predicate));

    private static IEnumerable<TypedPlan> Inputs(TypedPlan plan) =>
        plan is TypedWithCte with ? [.. with.Definitions.Select(definition => definition.Plan), with.Input] : plan.Children;
}
