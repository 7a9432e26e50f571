using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Embedded.Translation.Relations;

/// <summary>GROUP BY.</summary>
internal static class AggregateTranslation
{
    internal static SelectBuilder Translate(TypedAggregate aggregate, PlanTranslator translator)
    {
        var select = translator.Translate(aggregate.Input).ForGroupBy();
        var grouping = aggregate.Grouping.Select(translator.Expressions.Translate).ToArray();
        if (aggregate.GroupingSets is { } sets)
        {
            select.SetGroupBy($"GROUPING SETS ({string.Join(", ", sets.Select(set => $"({string.Join(", ", set.Select(index => grouping[index]))})"))})");
        }
        else if (grouping.Length > 0)
        {
            // A number would be a position in the SELECT list.
            select.SetGroupBy(string.Join(", ", grouping.Select((sql, i) => aggregate.Grouping[i] is TypedLiteral ? $"({sql})" : sql)));
        }
        else if (!aggregate.Aggregates.Any(HasAggregate))
        {
            select.SetGroupBy("()");
        }

        select.SetColumns([.. aggregate.Aggregates.Select(translator.Expressions.TranslateColumn)], aggregate.Output);
        return select;
    }

    private static bool HasAggregate(TypedExpression expression) => expression is AggregateCall || expression.Children.Any(HasAggregate);
}
