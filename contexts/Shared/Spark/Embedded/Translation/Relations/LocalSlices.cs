using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Embedded.Translation.Relations;

/// <summary>
/// Rows that a query brings along are two slices in Spark, even run locally: each is aggregated by itself, then one is added to the other.
/// What is rounded on the way, the last digits of a sum of doubles, is so by that.
/// </summary>
internal static class LocalSlices
{
    /// <summary>The column that is true in the second slice.</summary>
    internal const string Column = "slice";

    // Beyond, digits are not worth the time.
    private const int MaxRows = 1024;

    /// <summary>The rows with their slices where they are in any and an aggregate asks for them.</summary>
    internal static bool TryAdd(TypedAggregate aggregate, ref SelectBuilder select)
    {
        if (
            !IsLocal(aggregate.Input)
            || !aggregate.Aggregates.Any(expression => expression.Any(part => part is AggregateCall { IsDistinct: false }))
        )
        {
            return false;
        }

        select = new SelectBuilder(
            $"(SELECT *, row_number() OVER () > count(*) OVER () // 2 AS {Column} FROM ({select.ToSql(isExplicit: false)}))",
            select.Output
        );
        return true;
    }

    private static bool IsLocal(TypedPlan plan) =>
        plan switch
        {
            TypedValues values => values.Rows.Count is > 1 and <= MaxRows,
            TypedLocalRelation local => local.Data.Rows.Count is > 1 and <= MaxRows,
            TypedProject project => project.Expressions.All(IsPlain) && IsLocal(project.Input),
            TypedFilter filter => IsPlain(filter.Condition) && IsLocal(filter.Input),
            TypedRename rename => IsLocal(rename.Input),
            _ => false,
        };

    private static bool IsPlain(TypedExpression expression) =>
        !expression.Any(part => part is SubqueryExpression or WindowCall or OuterReference);
}
