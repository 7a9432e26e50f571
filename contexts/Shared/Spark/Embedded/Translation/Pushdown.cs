using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Translation;

/// <summary>
/// What a plan's reader needs of its rows: told to sources that are read by own code, which may leave out the rest. DuckDB finds out by
/// itself for all else.
/// </summary>
/// <param name="Filters">Conditions that all rows of use fulfill, over the plan's output; they are applied again.</param>
/// <param name="Limit">How many rows are of use, any of them; null for all.</param>
internal sealed record Pushdown(ValueList<TypedExpression> Filters, long? Limit)
{
    /// <summary>All rows are of use.</summary>
    internal static Pushdown None { get; } = new([], null);

    /// <summary>The same behind a filter below.</summary>
    internal Pushdown Behind(IEnumerable<TypedExpression> conditions) => this with { Filters = [.. Filters, .. conditions] };

    /// <summary>What may be said of one side of a join: the filters over its columns alone.</summary>
    internal Pushdown For(TypedPlan side)
    {
        var columns = side.Output.Select(column => column.Id).ToHashSet();
        return new Pushdown(Filters.Where(filter => IsOver(filter, columns)).ToValueList(), null);
    }

    /// <summary>The same over other columns; filters over columns that have no other are dropped.</summary>
    internal Pushdown Over(IReadOnlyDictionary<ExprId, AttributeReference> columns)
    {
        if (Filters.Count == 0)
        {
            return this;
        }

        var filters = Filters.Where(filter => IsOver(filter, columns.Keys)).Select(filter => Replace(filter, columns)).ToValueList();

        // Rows that a dropped filter leaves out must not count.
        return new Pushdown(filters, filters.Count == Filters.Count ? Limit : null);
    }

    private static bool IsOver(TypedExpression expression, IEnumerable<ExprId> columns) =>
        expression switch
        {
            AttributeReference attribute => columns.Contains(attribute.Id),
            OuterReference or SubqueryExpression => false,
            _ => expression.Children.All(child => IsOver(child, columns)),
        };

    private static TypedExpression Replace(TypedExpression expression, IReadOnlyDictionary<ExprId, AttributeReference> columns) =>
        expression is AttributeReference attribute
            ? columns[attribute.Id]
            : expression.WithChildren(expression.Children.Map(child => Replace(child, columns)));
}
