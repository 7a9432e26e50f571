using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels.Aggregates;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Values of certain rows, and of all.</summary>
internal static partial class AggregateFunctions
{
    private static IEnumerable<EmbeddedFunction> Choices =>
        [
            .. Edge("first", isLast: false, "first_value", "any_value"),
            .. Edge("last", isLast: true, "last_value"),
            AggregateKernel("max_by", By(), _ => new ExtremeByKernel(1)),
            AggregateKernel("min_by", By(), _ => new ExtremeByKernel(-1)),
            AggregateKernel("mode", OneArgument(type => type), _ => new ModeKernel()),
        ];

    private static IEnumerable<EmbeddedFunction> Collections =>
        [
            .. Aggregate("collect_list", Collecting(), WriteList).AlsoCalled("array_agg"),
            Aggregate("collect_set", Collecting(), call => $"coalesce({call.CallAggregateKernel(_ => new CollectSetKernel())}, [])"),
        ];

    private static IEnumerable<EmbeddedFunction> Booleans =>
        [
            .. Aggregate("bool_and", Takes(Bool, Bool).OrNull(), call => call.Aggregate("bool_and", call[0])).Named("every"),
            .. Aggregate("bool_or", Takes(Bool, Bool).OrNull(), call => call.Aggregate("bool_or", call[0])).Named("some", "any"),
            Aggregate("count_if", Takes(Long, Bool).NeverNull(), call => call.Aggregate("count", $"CASE WHEN {call[0]} THEN true END")),
            Aggregate("bit_and", Same(InputType.Integral).OrNull(), call => call.Aggregate("bit_and", call[0])),
            Aggregate("bit_or", Same(InputType.Integral).OrNull(), call => call.Aggregate("bit_or", call[0])),
            Aggregate("bit_xor", Same(InputType.Integral).OrNull(), call => call.Aggregate("bit_xor", call[0])),
        ];

    private static CustomSignature OneArgument(Func<DataType, DataType> result, bool isNullable = true) =>
        new(call =>
        {
            Arity.Check(call, 1, 1);
            return new BoundCall(call.Arguments, result(call.Arguments[0].Type), isNullable);
        });

    private static IEnumerable<EmbeddedFunction> Edge(string name, bool isLast, params string[] names) =>
        Aggregate(
                name,
                new CustomSignature(call =>
                {
                    Arity.Check(call, 1, 2);
                    if (call.Arguments.Count == 2 && call.Arguments[1] is not TypedLiteral { Value: bool })
                    {
                        throw new AnalysisException(
                            "_LEGACY_ERROR_TEMP_1210",
                            new Dictionary<string, string> { ["funcName"] = call.CalledAs },
                            call.Origin
                        );
                    }

                    return new BoundCall(call.Arguments, call.Arguments[0].Type, IsNullable: true);
                }),
                call => WriteEdge(call, isLast)
            )
            .Named(names)
            .Select(function => function with { Pretty = arguments => $"{function.Name}({arguments[0]})", TakesIgnoreNulls = true });

    private static string WriteEdge(TranslatedCall call, bool isLast)
    {
        var ignoresNulls =
            call.Call is AggregateCall { IgnoreNulls: true } || (call.Arguments.Count > 1 && StringFunctions.Literal(call, 1) is true);
        if (call.Clauses.Contains(" OVER (", StringComparison.Ordinal))
        {
            // DuckDB's first_value streams where nothing is ordered or partitioned, and takes no notice of where the frame begins then.
            return !isLast && !ignoresNulls && call.Clauses.Contains(" OVER (ROWS", StringComparison.Ordinal)
                ? call.Aggregate("nth_value", call[0], "1")
                : $"{(isLast ? "last_value" : "first_value")}({call[0]}{(ignoresNulls ? " IGNORE NULLS" : "")}){call.Clauses}";
        }

        return ignoresNulls
            ? isLast
                ? (call with { NullTreatment = "" }).CallAggregateKernel(
                    "last_not_null",
                    _ => new LastKernel(),
                    call.Type,
                    [call[0]],
                    [call.Types[0]]
                )
                : (call with { NullTreatment = "" }).Aggregate("any_value", call[0])
            : call.Aggregate(isLast ? "last" : "first", call[0]);
    }

    private static CustomSignature By() =>
        new(call =>
        {
            Arity.Check(call, 2, 2);
            return Ordering.IsOrderable(call.Arguments[1].Type)
                ? new BoundCall(call.Arguments, call.Arguments[0].Type, IsNullable: true)
                : throw DataTypeMismatch.InvalidOrderingType(call, call.Arguments[1].Type);
        });

    private static CustomSignature Collecting() =>
        new(call =>
        {
            Arity.Check(call, 1, 1);
            return call.Function.Name == "collect_set" && Ordering.Exists(call.Arguments[0].Type, type => type is MapType)
                ? throw DataTypeMismatch.Error(call, "UNSUPPORTED_INPUT_TYPE", ("functionName", "`collect_set`"), ("dataType", "\"MAP\""))
                : new BoundCall(call.Arguments, new ArrayType(call.Arguments[0].Type, containsNull: false), IsNullable: false);
        });

    // DuckDB's list keeps nulls, and is NULL for no rows.
    private static string WriteList(TranslatedCall call)
    {
        var list = call.Aggregate("list", call[0]);
        var kept = call.Call.Children[0].IsNullable ? $"list_filter({list}, lambda element: element IS NOT NULL)" : list;
        return $"coalesce({kept}, [])";
    }
}
