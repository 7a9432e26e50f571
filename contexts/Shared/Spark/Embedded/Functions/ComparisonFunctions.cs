using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Values;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Comparisons. NaN equals itself and is the largest number; a null within a struct or array is the smallest value.</summary>
internal static class ComparisonFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            .. Sql("=", new ComparisonSignature { IsEquality = true }, call => $"({call[0]} = {call[1]})").Infix("=").Named("=="),
            Sql(
                    "<=>",
                    new ComparisonSignature { IsEquality = true, IsNullSafe = true },
                    call => $"({call[0]} IS NOT DISTINCT FROM {call[1]})"
                )
                .Infix("<=>"),
            .. Rewrite("!=", call => Not(call, "=")).Named("<>"),
            Ordered("<", order => order < 0),
            Ordered("<=", order => order <= 0),
            Ordered(">", order => order > 0),
            Ordered(">=", order => order >= 0),
            Sql(
                "equal_null",
                new ComparisonSignature { IsEquality = true, IsNullSafe = true },
                call => $"({call[0]} IS NOT DISTINCT FROM {call[1]})"
            ),
        ];

    private static EmbeddedFunction Ordered(string sign, Func<int, bool> holds) =>
        Sql(
                sign,
                new ComparisonSignature(),
                call =>
                    call.Types[0] switch
                    {
                        // DuckDB takes nulls within for the largest.
                        StructType or ArrayType => call.CallKernel(_ => new RowKernel(
                            (arguments, row, result) =>
                                result.SetBoolean(row, holds(VectorValues.Compare(arguments[0], row, arguments[1], row)))
                        )),
                        _ => $"({call[0]} {sign} {call[1]})",
                    }
            )
            .Infix(sign);

    private static BoundCall Not(CallSite call, string name)
    {
        Arity.Check(call, 2, 2);
        return call.Delegate("not", Calls.Of(call, name, [.. call.Arguments]));
    }
}
