using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Relations;

/// <content>Unresolved plans.</content>
public static partial class PlanPrinter
{
    private static string DescribeUnresolved(LogicalPlan plan) =>
        plan switch
        {
            Project project => $"'Project {Texts(project.Expressions)}",
            Filter filter => $"'Filter {ExpressionText.Format(filter.Condition)}",
            Having having => $"'UnresolvedHaving {ExpressionText.Format(having.Condition)}",
            Join join =>
                $"'Join {(join.UsingColumns.Count > 0 ? $"UsingJoin({join.Type}, {join.UsingColumns})" : join.IsNatural ? $"NaturalJoin({join.Type})" : join.Type)}"
                    + (join.Condition is null ? "" : $", {ExpressionText.Format(join.Condition)}"),
            GroupBy group => $"'Aggregate {Texts(group.Grouping)}, {Texts(group.Select)}",
            Aggregate aggregate => $"'Aggregate {aggregate.GroupType} {Texts(aggregate.Grouping)}, {Texts(aggregate.Aggregates)}",
            Sort sort => $"'Sort [{string.Join(", ", sort.Order.Select(ExpressionText.Format))}], {(sort.IsGlobal ? "true" : "false")}",
            Limit limit => $"'GlobalLimit {ExpressionText.Format(limit.Count)}",
            Offset offset => $"'GlobalOffset {ExpressionText.Format(offset.Count)}",
            Tail tail => Invariant($"Tail {tail.Count}"),
            UnresolvedRelation relation => $"'UnresolvedRelation {relation.NameParts}",
            UnresolvedDataSource source =>
                $"'UnresolvedDataSource {source.Format} {(source.Format == "jdbc" ? "" : source.Paths)}".TrimEnd(),
            SubqueryAlias alias => $"'SubqueryAlias {string.Join('.', alias.Alias)}",
            SetOperation operation => $"'{operation.Type}{(operation.IsAll ? " All" : "")}",
            Deduplicate deduplicate => deduplicate.AllColumns ? "'Distinct" : $"'Deduplicate {deduplicate.ColumnNames}",
            WithColumns columns => $"'WithColumns {Texts(columns.Columns.Select(Expression (column) => column).ToValueList())}",
            Drop drop => $"'Drop {Texts(drop.Columns)} {drop.ColumnNames}",
            Plans.Relations.Range range => Invariant($"Range ({range.Start}, {range.End}, step={range.Step})"),
            LocalRelation relation => $"LocalRelation [{string.Join(", ", relation.Data.Schema.Fields.Select(field => field.Name))}]",
            InlineTable table => Invariant($"'UnresolvedInlineTable {table.ColumnNames}, {table.Rows.Count} rows"),
            TableValuedFunction function => $"'UnresolvedTableValuedFunction {function.NameParts}, {Texts(function.Arguments)}",
            LateralView view =>
                $"'Generate {ExpressionText.Format(view.Generator)}, {(view.IsOuter ? "true" : "false")}, {view.Alias}, {view.ColumnNames}",
            WithCte with => $"CTE [{string.Join(", ", with.Relations.Select(relation => relation.Name))}]",
            SqlQuery => "'SqlQuery",
            Hint hint => $"'UnresolvedHint {hint.Name}",
            Command command => command.GetType().Name,
            _ => $"'{plan.GetType().Name}",
        };

    // The plans among a record's properties are what it reads.
    private static IReadOnlyList<LogicalPlan> InputsOf(LogicalPlan plan) =>
        plan is WithCte with
            ? [.. with.Relations.Select(relation => relation.Plan), with.Input]
            :
            [
                .. plan.GetType()
                    .GetProperties()
                    .Where(property => typeof(LogicalPlan).IsAssignableFrom(property.PropertyType))
                    .Select(property => property.GetValue(plan))
                    .OfType<LogicalPlan>(),
            ];

    private static string Texts(ValueList<Expression> expressions) => $"[{string.Join(", ", expressions.Select(ExpressionText.Format))}]";
}
