using System.Text;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Tests.Parsing;

/// <summary>
/// Prints unresolved plans as Spark's <c>treeString</c> does, so that they can be compared with what real Spark's parser made of the same
/// text.
/// </summary>
internal sealed partial class SparkTree
{
    private readonly StringBuilder _builder = new();
    private List<LogicalPlan> _subqueries = [];

    internal static string Print(LogicalPlan plan)
    {
        var tree = new SparkTree();
        tree.Node(plan, []);
        return tree._builder.ToString().TrimEnd();
    }

    private void Node(LogicalPlan plan, List<bool> isLast)
    {
        _subqueries = [];
        var (text, children) = Describe(plan);
        var inner = _subqueries;
        for (var i = 0; i < isLast.Count; i++)
        {
            _builder.Append(
                (i == isLast.Count - 1, isLast[i]) switch
                {
                    (true, true) => "+- ",
                    (true, false) => ":- ",
                    (false, true) => "   ",
                    _ => ":  ",
                }
            );
        }

        _builder.Append(text).Append('\n');
        for (var i = 0; i < inner.Count; i++)
        {
            Node(inner[i], [.. isLast, children.Count == 0, i == inner.Count - 1]);
        }

        for (var i = 0; i < children.Count; i++)
        {
            Node(children[i], [.. isLast, i == children.Count - 1]);
        }
    }

    private sealed record OneRow : LogicalPlan;

    private sealed record Named(string Text, ValueList<LogicalPlan> Children) : LogicalPlan;

    private static LogicalPlan Input(LogicalPlan? plan) =>
        plan is null or Project { Input: null, Expressions.Count: 0 } ? new OneRow() : plan;

    private (string Text, IReadOnlyList<LogicalPlan> Children) Describe(LogicalPlan plan) =>
        plan switch
        {
            OneRow => ("OneRowRelation", []),
            Named named => (named.Text, named.Children),
            Project project => ($"Project [{List(project.Expressions, Column)}]", [Input(project.Input)]),
            Filter filter => ($"Filter {Text(filter.Condition)}", [Input(filter.Input)]),
            UnresolvedRelation relation => ($"UnresolvedRelation [{string.Join(", ", relation.NameParts)}], [], false", []),
            SubqueryAlias alias => ($"SubqueryAlias {string.Join('.', alias.Alias)}", [Renamed(alias)]),
            Join join => JoinText(join),
            GroupBy group => (
                $"Aggregate {(group.Grouping.Count == 0 ? "" : $"[{List(group.Grouping, Text)}], ")}[{List(group.Select, Column)}]",
                [Input(group.Input)]
            ),
            Having having => ($"UnresolvedHaving {Text(having.Condition)}", [having.Input]),
            Deduplicate distinct => ("Distinct", [distinct.Input]),
            Sort sort => ($"Sort [{List(sort.Order, Text)}], {(sort.IsGlobal ? "true" : "false")}", [sort.Input]),
            RepartitionByExpression repartition => (
                $"RepartitionByExpression [{List(repartition.PartitionBy, Text)}]",
                [repartition.Input]
            ),
            Limit limit => (
                $"GlobalLimit {Text(limit.Count)}",
                [new Named($"LocalLimit {new SparkTree().Text(limit.Count)}", [limit.Input])]
            ),
            Offset offset => ($"Offset {Text(offset.Count)}", [offset.Input]),
            SetOperation operation => SetOperationText(operation),
            InlineTable table => ($"UnresolvedInlineTable [{List(ColumnNames(table), name => name)}], [{Rows(table)}]", []),
            TableValuedFunction function => (
                $"UnresolvedTableValuedFunction [{string.Join(", ", function.NameParts)}]"
                    + (function.Arguments.Count > 0 ? $", [{List(function.Arguments, Text)}]" : ""),
                []
            ),
            WithCte cte => CteText(cte),
            LateralView view => (
                $"Generate {Text(view.Generator)}, {(view.IsOuter ? "true" : "false")}, {view.Alias}"
                    + (view.ColumnNames.Count > 0 ? $", [{List(view.ColumnNames, name => $"'{name}")}]" : ""),
                [Input(view.Input)]
            ),
            Hint hint => (
                $"UnresolvedHint {hint.Name}{(hint.Parameters.Count > 0 ? $", [{List(hint.Parameters, Text)}]" : "")}",
                [hint.Input]
            ),
            WithWindowDefinition windows => (
                $"WithWindowDefinition [{List(windows.Windows, window => $"{window.Key}={Window(window.Value)}")}]",
                [windows.Input]
            ),
            PivotQuery pivot => (
                $"Pivot {PivotColumns(pivot.Columns)}, [{List(pivot.Values, Text)}], [{List(pivot.Aggregates, Text)}]",
                [pivot.Input]
            ),
            Sample sample => ($"Sample {Double(sample.LowerBound)}, {Double(sample.UpperBound)}, false, {sample.Seed}", [sample.Input]),
            RelationTimeTravel travel => (
                $"RelationTimeTravel {Relation(travel.Relation)}, {travel.Version ?? Text(travel.Timestamp!)}",
                []
            ),
            _ => (plan.GetType().Name, []),
        };

    private string Relation(LogicalPlan plan) => Describe(plan).Text;

    private static string List<T>(IEnumerable<T> items, Func<T, string> text) => string.Join(", ", items.Select(text));

    private static LogicalPlan Renamed(SubqueryAlias alias) =>
        (alias.ColumnNames.Count, alias.Input) switch
        {
            (0, _) => alias.Input,
            (_, TableValuedFunction function) => new Named(
                $"UnresolvedTVFAliases [{string.Join(", ", function.NameParts)}], [{string.Join(", ", alias.ColumnNames)}]",
                [function]
            ),
            _ => new Named($"UnresolvedSubqueryColumnAliases [{string.Join(", ", alias.ColumnNames)}]", [alias.Input]),
        };

    private (string, IReadOnlyList<LogicalPlan>) JoinText(Join join)
    {
        var type =
            join.UsingColumns.Count > 0 ? $"UsingJoin({join.Type}, [{string.Join(", ", join.UsingColumns)}])"
            : join.IsNatural ? $"NaturalJoin({join.Type})"
            : join.Type.ToString();
        var condition = join.Condition is null ? "" : $", {Text(join.Condition)}";
        if (!join.IsLateral)
        {
            return ($"Join {type}{condition}", [join.Left, join.Right]);
        }

        _subqueries.Add(join.Right);
        return ($"LateralJoin lateral-subquery [], {type}{condition}", [join.Left]);
    }

    private static (string, IReadOnlyList<LogicalPlan>) SetOperationText(SetOperation operation)
    {
        if (operation.Type != SetOperationType.Union)
        {
            return ($"{operation.Type}{(operation.IsAll ? " All true" : " false")}", [operation.Left, operation.Right]);
        }

        const string union = "Union false, false";
        return operation.IsAll
            ? (union, [operation.Left, operation.Right])
            : ("Distinct", [new Named(union, [operation.Left, operation.Right])]);
    }

    private static IEnumerable<string> ColumnNames(InlineTable table) =>
        table.ColumnNames.Count > 0 ? table.ColumnNames : Enumerable.Range(1, table.Rows[0].Count).Select(i => $"col{i}");

    private (string, IReadOnlyList<LogicalPlan>) CteText(WithCte cte)
    {
        _subqueries.AddRange(cte.Relations.Select(relation => new SubqueryAlias(relation.Plan, [relation.Name], relation.ColumnNames)));
        return ($"CTE [{string.Join(", ", cte.Relations.Select(relation => relation.Name))}]", [cte.Input]);
    }

    private string Rows(InlineTable table) => List(table.Rows, row => $"[{List(row, Text)}]");

    private string PivotColumns(ValueList<Expression> columns) =>
        columns.Count == 1 ? Text(columns[0]) : $"named_struct({List(columns, column => $"{Text(column)[1..]}, {Text(column)}")})";
}
