using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Aggregates;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Embedded.Translation;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <content>Values picked or gathered from a group.</content>
internal static partial class AggregateFunctions
{
    private static IEnumerable<EmbeddedFunction> Values =>
    [
        .. Picked("first", "first_value"),
        .. Picked("last", "last_value"),
        Picked("any_value").Single(),
        .. Gathered("collect_list", call => Gather(call)).AlsoCalled("array_agg"),
        Gathered("collect_set", GatherSet),
        Aggregate("max_by", new CustomSignature(BindBy), call => call.Aggregate("arg_max_null", call[0], call[1])),
        Aggregate("min_by", new CustomSignature(BindBy), call => call.Aggregate("arg_min_null", call[0], call[1])),
        .. Aggregate("bool_and", Takes(Bool, Bool).OrNull(), call => call.Aggregate("bool_and", call[0])).Named("every"),
        .. Aggregate("bool_or", Takes(Bool, Bool).OrNull(), call => call.Aggregate("bool_or", call[0])).Named("some", "any"),
        Aggregate("count_if", Takes(Long, Bool).NeverNull(), call => $"CAST({call.Aggregate("count_if", call[0])} AS BIGINT)"),
        Bits("bit_and"),
        Bits("bit_or"),
        Bits("bit_xor"),
        Aggregate("approx_count_distinct", ApproximateCount(), call => $"coalesce({(call with { Quantifier = "DISTINCT " }).Aggregate("count", call[0])}, 0)"),
        AggregateKernel("mode", new CustomSignature(BindAny), _ => new CountedValuesKernel(
            (values, result, row) => Value.Write(result, row, values.Counts.MaxBy(pair => pair.Value).Key))),
        AggregateKernel("percentile", Percentile(), _ => new CountedValuesKernel(Percentiles.Interpolated, frequency: 2)),
        Aggregate("median", new CustomSignature(BindMedian), WriteMedian),
        .. AggregateKernel("percentile_approx", new CustomSignature(BindApproximate), _ => new CountedValuesKernel(Percentiles.Discrete)).Named("approx_percentile"),
    ];

    // A constant as the second argument asks for the first or last that is not null.
    private static IEnumerable<EmbeddedFunction> Picked(string name, params string[] names) => Aggregate(name, new CustomSignature(BindPicked), call =>
    {
        var skipsNulls = call.Call is AggregateCall { IgnoreNulls: true } || call is { Arguments: [_, "true"] };
        return WritePicked(call, name == "last" ? "last" : "first", skipsNulls);
    }).Named(names).Select(function => function with { Pretty = arguments => $"{function.Name}({arguments[0]})" });

    private static string WritePicked(TranslatedCall call, string name, bool skipsNulls) => call.Clauses.Contains(" OVER (", StringComparison.Ordinal)
        ? (call with { NullTreatment = skipsNulls ? " IGNORE NULLS" : "" }).Aggregate($"{name}_value", call[0])
        : (skipsNulls ? WithoutNulls(call) : call).Aggregate(name, call[0]);

    private static BoundCall BindPicked(CallSite call)
    {
        Arity.Check(call, 1, 2);
        return new BoundCall(
            call.Arguments.Count == 1 ? call.Arguments : [call.Arguments[0], ImplicitCasts.Apply(call, call.Arguments[1], 1, Bool)],
            call.Arguments[0].Type,
            IsNullable: true);
    }

    private static TranslatedCall WithoutNulls(TranslatedCall call)
    {
        const string Filter = " FILTER (WHERE ";
        return call with
        {
            Clauses = call.Clauses.StartsWith(Filter, StringComparison.Ordinal)
                ? $"{Filter}{call[0]} IS NOT NULL AND {call.Clauses[Filter.Length..]}"
                : $"{Filter}{call[0]} IS NOT NULL){call.Clauses}",
        };
    }

    private static EmbeddedFunction Gathered(string name, Func<TranslatedCall, string> write) => Aggregate(
        name,
        new CustomSignature(call =>
        {
            Arity.Check(call, 1, 1);
            return new BoundCall(call.Arguments, new ArrayType(call.Arguments[0].Type, containsNull: false), IsNullable: false);
        }),
        write);

    private static string Gather(TranslatedCall call) =>
        $"coalesce({WithoutNulls(call).Aggregate("list", call[0])}, CAST([] AS {DuckDbTypes.NameOf(call.Type)}))";

    // Each value once, in the order in which it first came.
    private static string GatherSet(TranslatedCall call) => call.CallKernel(
        "each_once", _ => new RowKernel(WriteEachOnce), call.Type, [Gather(call with { Quantifier = "" })], [call.Type]);

    private static void WriteEachOnce(Execution.DuckDbVector[] arguments, int row, Execution.VectorWriter result)
    {
        var seen = new HashSet<object?>(ValueOrder.Instance);
        Value.WriteRange(result, row, [.. ((object?[])Value.Read(arguments[0], row)!).Where(seen.Add)]);
    }

    private static BoundCall BindBy(CallSite call)
    {
        Arity.Check(call, 2, 2);
        return Ordering.IsOrderable(call.Arguments[1].Type)
            ? new BoundCall(call.Arguments, call.Arguments[0].Type, IsNullable: true)
            : throw DataTypeMismatch.InvalidOrderingType(call, call.Arguments[1].Type);
    }

    private static EmbeddedFunction Bits(string name) =>
        Aggregate(name, FunctionSignature.SameAs(0, InputType.Integral).OrNull(), call => call.Aggregate(name, call[0]));

    private static FunctionSignature ApproximateCount() => FunctionSignature.Of(Long, InputType.Any, Real).NeverNull() with { Optional = 1 };

    private static BoundCall BindAny(CallSite call)
    {
        Arity.Check(call, 1, 1);
        return new BoundCall(call.Arguments, call.Arguments[0].Type, IsNullable: true);
    }

    private static CustomSignature Percentile() => new(call =>
    {
        Arity.Check(call, 2, 3);
        var value = ImplicitCasts.Apply(call, call.Arguments[0], 0, Real);
        var (percentages, isArray) = Percentages(call);
        var frequency = call.Arguments.Count > 2 ? ImplicitCasts.Apply(call, call.Arguments[2], 2, InputType.Integral) : Constant(1L, Long);
        return new BoundCall(
            [value, percentages, CommonTypes.CastTo(frequency, Long, call)], isArray ? new ArrayType(Real, containsNull: false) : Real, IsNullable: true);
    });

    private static (TypedExpression Percentages, bool IsArray) Percentages(CallSite call)
    {
        var isArray = call.Arguments[1].Type is ArrayType;
        var type = isArray ? (DataType)new ArrayType(Real, containsNull: false) : Real;
        return (CommonTypes.CastTo(call.Arguments[1], type, call), isArray);
    }

    private static BoundCall BindMedian(CallSite call)
    {
        Arity.Check(call, 1, 1);
        return new BoundCall([ImplicitCasts.Apply(call, call.Arguments[0], 0, Real)], Real, IsNullable: true);
    }

    private static string WriteMedian(TranslatedCall call) => call.CallAggregateKernel(
        "percentile", _ => new CountedValuesKernel(Percentiles.Interpolated), Real, [call[0], "CAST(0.5 AS DOUBLE)"], [Real, Real]);

    private static BoundCall BindApproximate(CallSite call)
    {
        Arity.Check(call, 2, 3);
        var value = call.Arguments[0];
        var (percentages, isArray) = Percentages(call);
        var accuracy = call.Arguments.Count > 2 ? ImplicitCasts.Apply(call, call.Arguments[2], 2, InputType.Integral) : Constant(10000, Int);
        return new BoundCall([value, percentages, accuracy], isArray ? new ArrayType(value.Type, containsNull: false) : value.Type, IsNullable: true);
    }
}
