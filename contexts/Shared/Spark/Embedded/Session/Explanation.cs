using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Session;

/// <summary>How a plan is computed, as text.</summary>
internal static class Explanation
{
    internal static string Of(TypedPlan plan, ExplainMode mode, PlanRunner runner, Application application)
    {
        var text = new StringBuilder();
        if (mode is ExplainMode.Extended or ExplainMode.Cost)
        {
            text.Append("== Analyzed Logical Plan ==\n");
            text.AppendJoin(", ", plan.Output.Select(column => $"{column.Name}: {column.Type.SimpleString}")).Append('\n');
            Append(text, plan, depth: 0);
            text.Append('\n');
        }

        text.Append("== Physical Plan ==\n");
        if (mode == ExplainMode.Simple)
        {
            Append(text, plan, depth: 0);
            return text.Append('\n').ToString();
        }

        runner.Use(plan, query => AppendDuckDb(text, query, mode, application), CancellationToken.None);
        return text.ToString();
    }

    private static void AppendDuckDb(StringBuilder text, TranslatedQuery query, ExplainMode mode, Application application)
    {
        if (mode is ExplainMode.Codegen or ExplainMode.Formatted)
        {
            text.Append(query.Sql).Append("\n\n");
        }

        var schema = new StructType([
            new StructField("explain_key", DataTypes.StringType),
            new StructField("explain_value", DataTypes.StringType),
        ]);
        using var rows = application.Database.Query($"EXPLAIN {query.Sql}", schema);
        while (rows.Next() is { } batch)
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                text.Append(Encoding.UTF8.GetString(batch.Columns[1].GetBytes(row))).Append('\n');
            }
        }
    }

    private static void Append(StringBuilder text, TypedPlan plan, int depth)
    {
        text.Append(depth == 0 ? "" : new string(' ', (depth - 1) * 3) + "+- ").Append(Describe(plan)).Append('\n');
        if (plan is TypedWithCte with)
        {
            foreach (var definition in with.Definitions)
            {
                Append(text, definition.Plan, depth + 1);
            }
        }

        foreach (var child in plan.Children)
        {
            Append(text, child, depth + 1);
        }
    }

    private static string Describe(TypedPlan plan) =>
        plan switch
        {
            TypedProject project => $"Project [{Join(project.Expressions)}]",
            TypedFilter filter => $"Filter {ExpressionSql.Of(filter.Condition)}",
            TypedJoin join => $"Join {join.Type}{(join.Condition is null ? "" : $", {ExpressionSql.Of(join.Condition)}")}",
            TypedAggregate aggregate => $"Aggregate [{Join(aggregate.Grouping)}], [{Join(aggregate.Aggregates)}]",
            TypedSort sort => $"Sort [{string.Join(", ", sort.Order.Select(Describe))}], {(sort.IsGlobal ? "true" : "false")}",
            TypedLimit limit => $"Limit {limit.Count}",
            TypedOffset offset => $"Offset {offset.Count}",
            TypedTail tail => $"Tail {tail.Count}",
            TypedScan scan => $"Scan {scan.Source.Description} [{Columns(scan)}]",
            TypedLocalRelation local => $"LocalTableScan [{Columns(local)}]",
            TypedValues values => values.Output.Count == 0 ? "Scan OneRowRelation[]" : $"LocalTableScan [{Columns(values)}]",
            TypedRange range => $"Range ({range.Start}, {range.End}, step={range.Step})",
            TypedSetOperation operation => $"{operation.Type}{(operation.IsAll ? " All" : "")}",
            TypedGenerate generate =>
                $"Generate {generate.Generator.Function.Name}({Join(generate.Generator.Arguments)}), [{string.Join(", ", generate.GeneratorOutput.Select(Describe))}]",
            TypedDeduplicate deduplicate => $"Deduplicate [{Join(deduplicate.Keys)}]",
            TypedScriptTransformation script => $"SparkScriptTransformation {script.Script}, [{Columns(script)}]",
            TypedSample sample => $"Sample {sample.LowerBound}, {sample.UpperBound}, {sample.WithReplacement}, {sample.Seed}",
            TypedCteReference reference => $"CTERelationRef {reference.Id}",
            TypedWithCte => "WithCTE",
            TypedDistinct => "Distinct",
            _ => plan.GetType().Name["Typed".Length..],
        };

    private static string Columns(TypedPlan plan) => string.Join(", ", plan.Output.Select(Describe));

    private static string Join(IEnumerable<TypedExpression> expressions) =>
        string.Join(
            ", ",
            expressions.Select(expression =>
                expression switch
                {
                    AttributeReference attribute => Describe(attribute),
                    TypedAlias alias => $"{ExpressionSql.Of(alias.Child)} AS {alias.Name}#{alias.Id.Value}",
                    _ => ExpressionSql.Of(expression),
                }
            )
        );

    private static string Describe(AttributeReference attribute) => $"{attribute.Name}#{attribute.Id.Value}";

    private static string Describe(TypedSortOrder order) =>
        $"{ExpressionSql.Of(order.Child)} {(order.Direction == Plans.Expressions.SortDirection.Ascending ? "ASC" : "DESC")} "
        + $"NULLS {(order.NullOrdering == Plans.Expressions.NullOrdering.NullsFirst ? "FIRST" : "LAST")}";
}
