using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Catalyst.Relations;

/// <content>Typed plans.</content>
public static partial class PlanPrinter
{
    /// <summary>An expression with the ids of its attributes and all of its casts.</summary>
    public static string Print(TypedExpression expression) => ExpressionSql.Of(WithIds(expression));

    private static string DescribeTyped(TypedPlan plan) =>
        plan switch
        {
            TypedProject project => $"Project {List(project.Expressions)}",
            TypedFilter filter => $"Filter {Print(filter.Condition)}",
            TypedJoin join =>
                $"{(join.IsLateral ? "LateralJoin" : "Join")} {join.Type}{(join.Condition is null ? "" : $", {Print(join.Condition)}")}",
            TypedAggregate aggregate => $"Aggregate {List(aggregate.Grouping)}, {List(aggregate.Aggregates)}"
                + (aggregate.GroupingSets is null ? "" : $", sets [{string.Join(", ", aggregate.GroupingSets)}]"),
            TypedSort sort => $"Sort {List(sort.Order)}, {(sort.IsGlobal ? "true" : "false")}",
            TypedLimit limit => Invariant($"GlobalLimit {limit.Count}"),
            TypedOffset offset => Invariant($"GlobalOffset {offset.Count}"),
            TypedTail tail => Invariant($"Tail {tail.Count}"),
            TypedSetOperation operation => $"{operation.Type}{(operation.IsAll ? " All" : "")} {List(operation.Output)}",
            TypedDistinct => "Distinct",
            TypedDeduplicate deduplicate => $"Deduplicate {List(deduplicate.Keys)}",
            TypedGenerate generate =>
                $"Generate {Print(generate.Generator)}, {(generate.Generator.IsOuter ? "true" : "false")}, {List(generate.GeneratorOutput)}",
            TypedRange range => Invariant($"Range ({range.Start}, {range.End}, step={range.Step}) {List(range.Output)}"),
            TypedScan scan => $"Relation {List(scan.Output)} {scan.Source.Description}",
            TypedLocalRelation relation => $"LocalRelation {List(relation.Output)}",
            TypedValues { Output.Count: 0 } => "OneRowRelation",
            TypedValues values => Invariant($"Values {List(values.Output)}, {values.Rows.Count} rows"),
            TypedRename rename => $"Rename {List(rename.Output)}",
            TypedScriptTransformation script => $"ScriptTransformation {script.Script}, {List(script.Output)}",
            TypedSample sample => Invariant($"Sample {sample.LowerBound}, {sample.UpperBound}, {sample.WithReplacement}, {sample.Seed}"),
            TypedWithCte with =>
                $"WithCTE [{string.Join(", ", with.Definitions.Select(definition => $"{definition.Name}#{definition.Id}"))}]",
            TypedCteReference reference => Invariant($"CTERelationRef {reference.Id}, {List(reference.Output)}"),
            _ => plan.GetType().Name,
        };

    private static IReadOnlyList<TypedPlan> ChildrenOf(TypedPlan plan) =>
        plan is TypedWithCte with ? [.. with.Definitions.Select(definition => definition.Plan), with.Input] : plan.Children;

    private static string List(IEnumerable<TypedExpression> expressions) => $"[{string.Join(", ", expressions.Select(Print))}]";

    private static TypedExpression WithIds(TypedExpression expression) =>
        expression switch
        {
            AttributeReference attribute => Named(attribute),
            OuterReference outer => new OuterReference(Named(outer.Attribute)),
            TypedAlias alias => new AttributeReference(
                alias.Id,
                $"{ExpressionSql.Of(WithIds(alias.Child))} AS {Named(alias.ToAttribute()).Name}",
                alias.Type,
                alias.IsNullable
            ),
            TypedCast cast => cast with { IsUserSpecified = true, Child = WithIds(cast.Child) },
            _ => expression.MapChildren(WithIds),
        };

    private static AttributeReference Named(AttributeReference attribute) =>
        attribute.With(name: Invariant($"{attribute.Name}#{attribute.Id.Value}{(attribute.Type is LongType ? "L" : "")}"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
