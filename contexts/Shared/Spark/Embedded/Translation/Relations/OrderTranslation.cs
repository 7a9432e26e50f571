using System.Globalization;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Embedded.Translation.Relations;

/// <summary>ORDER BY, LIMIT, OFFSET and the last rows.</summary>
internal static class OrderTranslation
{
    internal static SelectBuilder Translate(TypedSort sort, Pushdown pushdown, PlanTranslator translator)
    {
        // A constant orders nothing, and a number would be a position in the SELECT list.
        var order = sort.Order.Where(item => item.Child is not TypedLiteral).ToArray();
        var input = translator.Translate(sort.Input, pushdown with { Limit = null });
        if (order.Length == 0)
        {
            return input;
        }

        var select = input.ForOrderBy(order.All(item => item.Child is AttributeReference));
        select.SetOrderBy(string.Join(", ", order.Select(translator.Expressions.TranslateOrder)));
        return select;
    }

    internal static SelectBuilder Translate(TypedLimit limit, Pushdown pushdown, PlanTranslator translator)
    {
        // Which rows are cut must not depend on what is filtered behind it.
        var count = pushdown.Filters.Count == 0 && pushdown.Limit < limit.Count ? pushdown.Limit : limit.Count;
        var input = translator.Translate(limit.Input, new Pushdown([], count));
        input.SetLimit(limit.Count);
        return input;
    }

    internal static SelectBuilder Translate(TypedOffset offset, PlanTranslator translator)
    {
        var input = translator.Translate(offset.Input);
        var select = input.Limit is null && input.Offset is null ? input : input.Nest();
        select.SetOffset(offset.Count);
        return select;
    }

    internal static SelectBuilder Translate(TypedTail tail, PlanTranslator translator)
    {
        var input = translator.Translate(tail.Input).ToSql(isExplicit: false);
        var select = new SelectBuilder(
            $"(SELECT *, row_number() OVER () AS tail_row, count(*) OVER () AS tail_count FROM ({input}))",
            tail.Output
        );
        select.AddWhere(string.Create(CultureInfo.InvariantCulture, $"tail_row > tail_count - {tail.Count}"));
        select.SetColumns([.. tail.Output.Select(column => new SelectColumn(column.Id, SqlText.Column(column.Id)))], tail.Output);
        return select;
    }
}
