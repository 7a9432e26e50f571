using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Translation.Relations;

/// <summary>GROUP BY.</summary>
internal static class AggregateTranslation
{
    internal static SelectBuilder Translate(TypedAggregate aggregate, PlanTranslator translator)
    {
        var select = translator.Translate(aggregate.Input).ForGroupBy();
        var outerSlice = translator.Expressions.Slice;
        translator.Expressions.Slice = LocalSlices.TryAdd(aggregate, ref select) ? LocalSlices.Column : null;
        var grouping = aggregate.Grouping.Select(translator.Expressions.Translate).ToArray();
        if (aggregate.GroupingSets is { } sets)
        {
            select.SetGroupBy(GroupingSets(sets, grouping));
        }
        else if (grouping.Length > 0)
        {
            // A number would be a position in the SELECT list.
            select.SetGroupBy(string.Join(", ", grouping.Select((sql, i) => aggregate.Grouping[i] is TypedLiteral ? $"({sql})" : sql)));
        }
        else if (translator.IsInPredicate && PlanWalk.HasOuterReference(aggregate.Input))
        {
            // As Spark, which joins EXISTS and IN to groups of the rows that match: without such rows there is no group.
            select.SetGroupBy("() HAVING count(*) > 0");
        }
        else if (!aggregate.Aggregates.Any(HasAggregate))
        {
            select.SetGroupBy("()");
        }

        select.IsOneGroup = select.GroupBy is null;
        var isJoined = select.IsOneGroup && PlanWalk.HasOuterReference(aggregate.Input);
        select.SetColumns(
            [
                .. aggregate.Aggregates.Select(expression =>
                    isJoined && !HasAggregate(expression)
                        ? OfGroup(expression, translator)
                        : translator.Expressions.TranslateColumn(expression)
                ),
            ],
            aggregate.Output
        );
        translator.Expressions.Slice = outerSlice;
        return select;
    }

    // DuckDB joins a subquery to the rows around it, and gives rows without a match only what aggregates have for no rows.
    private static SelectColumn OfGroup(NamedExpression constant, PlanTranslator translator) =>
        new(constant.ToAttribute().Id, $"CASE WHEN count(*) >= 0 THEN {translator.Expressions.Translate(constant)} END");

    private static string GroupingSets(ValueList<ValueList<int>> sets, string[] grouping)
    {
        var texts = sets.Select(set => $"({string.Join(", ", set.Select(index => grouping[index]))})").ToList();
        var conditions = new List<string>();

        // In Spark, no rows have no groups, whatever the sets.
        if (sets.Any(set => set.Count == 0))
        {
            conditions.Add("count(*) > 0");
        }

        // DuckDB knows no columns that are in no set: they get one, whose rows are left out.
        var unused = Enumerable.Range(0, grouping.Length).Where(index => !sets.Any(set => set.Contains(index))).ToArray();
        if (unused.Length > 0)
        {
            texts.Add($"({string.Join(", ", unused.Select(index => grouping[index]))})");
            conditions.Add($"GROUPING({grouping[unused[0]]}) = 1");
        }

        var having = conditions.Count == 0 ? "" : $" HAVING {string.Join(" AND ", conditions)}";
        return $"GROUPING SETS ({string.Join(", ", texts)}){having}";
    }

    private static bool HasAggregate(TypedExpression expression) => expression is AggregateCall || expression.Children.Any(HasAggregate);
}
