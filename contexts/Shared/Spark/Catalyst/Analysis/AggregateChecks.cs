using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>What the arguments and the filter of an aggregate function may be.</summary>
internal static class AggregateChecks
{
    /// <summary>Raises Spark's errors about FILTER (WHERE …).</summary>
    internal static void CheckFilter(TypedExpression? filter, Origin origin)
    {
        if (filter is null)
        {
            return;
        }

        var error =
            filter.Any(part => part is FunctionCall { Function.IsDeterministic: false }) ? "_LEGACY_ERROR_TEMP_1024"
            : filter.Type is not (BooleanType or NullType) ? "_LEGACY_ERROR_TEMP_1025"
            : filter.Any(part => part is AggregateCall) ? "_LEGACY_ERROR_TEMP_1026"
            : filter.Any(part => part is WindowCall) ? "_LEGACY_ERROR_TEMP_1027"
            : null;
        if (error is not null)
        {
            throw AnalysisErrors.Error(error, origin);
        }
    }

    /// <summary>Raises Spark's errors about the arguments.</summary>
    internal static void CheckArguments(AggregateCall call, bool isInWindow, AnalysisSettings settings)
    {
        if (call.IgnoreNulls && !call.Function.TakesIgnoreNulls)
        {
            throw AnalysisErrors.Error(
                "_LEGACY_ERROR_TEMP_1023",
                call.Origin,
                ("prettyName", call.Function.PrettyName ?? call.Function.Name),
                ("syntax", "IGNORE NULLS")
            );
        }

        foreach (var argument in call.Arguments)
        {
            if (!isInWindow && argument.Any(part => part is WindowCall))
            {
                throw AnalysisErrors.Error("_LEGACY_ERROR_TEMP_1031", call.Origin);
            }

            if (argument.Any(part => part is FunctionCall { Function: { IsDeterministic: false, Kind: FunctionKind.Scalar } }))
            {
                throw AnalysisErrors.Error(
                    "AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION",
                    call.Origin,
                    ("sqlExpr", $"\"{ExpressionSql.Of(call, settings.TimeZone)}\"")
                );
            }
        }
    }
}
