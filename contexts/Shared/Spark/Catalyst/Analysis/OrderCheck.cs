using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>What may be ordered by.</summary>
internal static class OrderCheck
{
    /// <summary>Raises Spark's error unless values of the expression have an order.</summary>
    internal static void Check(TypedSortOrder order, AnalysisSettings settings)
    {
        if (!Ordering.IsOrderable(order.Child.Type))
        {
            throw DataTypeMismatch.Error(
                ExpressionSql.Of(order, settings.TimeZone),
                order.Origin,
                "INVALID_ORDERING_TYPE",
                ("functionName", "`sortorder`"),
                ("dataType", DataTypeMismatch.Quote(order.Child.Type))
            );
        }
    }
}
