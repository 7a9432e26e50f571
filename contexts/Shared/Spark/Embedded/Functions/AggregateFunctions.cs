using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels.Aggregates;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>
/// Values from the rows of a group. See https://spark.apache.org/docs/3.5.7/sql-ref-functions-builtin.html#aggregate-functions.
/// </summary>
internal static partial class AggregateFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            Aggregate("count", new CustomSignature(BindCount), WriteCount),
            Aggregate("sum", new SumSignature(), Sums.Write),
            Aggregate("try_sum", new SumSignature(), call => Sums.Write(call with { Mode = Plans.Expressions.EvalMode.Try })),
            .. Aggregate("avg", new AverageSignature(), Sums.WriteAverage).Named("mean"),
            Aggregate("try_avg", new AverageSignature(), call => Sums.WriteAverage(call with { Mode = Plans.Expressions.EvalMode.Try })),
            Aggregate("min", Orderable(), call => Extreme(call, "min")),
            Aggregate("max", Orderable(), call => Extreme(call, "max")),
            Aggregate("product", Takes(Real, Real).OrNull(), call => call.Aggregate("product", call[0])) with
            {
                IsInSql = false,
            },
            .. Choices,
            .. Collections,
            .. Booleans,
            .. Moments,
            .. Regressions,
            .. Percentiles.All,
            .. Sketches,
            .. Groupings,
        ];

    private static BoundCall BindCount(CallSite call)
    {
        Arity.Check(call, call.Settings.AllowsParameterlessCount ? 0 : 1, int.MaxValue);
        return new BoundCall(call.Arguments, Long, IsNullable: false);
    }

    // Rows count whose arguments are all not null.
    private static string WriteCount(TranslatedCall call)
    {
        if (call.Arguments.Count < 2)
        {
            return call.Aggregate("count", call.Arguments.Count == 0 ? "NULL" : call[0]);
        }

        var isComplete = string.Join(" AND ", call.Arguments.Select(argument => $"{argument} IS NOT NULL"));
        return call.Aggregate("count", $"CASE WHEN {isComplete} THEN row({string.Join(", ", call.Arguments)}) END");
    }

    private static CustomSignature Orderable() =>
        new(call =>
        {
            Arity.Check(call, 1, 1);
            var type = call.Arguments[0].Type;
            return Catalyst.Coercion.Ordering.IsOrderable(type)
                ? new BoundCall(call.Arguments, type, IsNullable: true)
                : throw Catalyst.Coercion.DataTypeMismatch.InvalidOrderingType(call, type);
        });

    private static string Extreme(TranslatedCall call, string name) =>
        call.Type switch
        {
            StructType or ArrayType => call.CallAggregateKernel(_ => new ExtremeKernel(name == "max" ? 1 : -1)),
            _ => call.Aggregate(name, call[0]),
        };
}
