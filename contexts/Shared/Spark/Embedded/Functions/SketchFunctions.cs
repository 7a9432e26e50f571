using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Sketches;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>
/// Sketches that are values: of distinct counts and of frequencies. See
/// https://spark.apache.org/docs/3.5.7/api/sql/index.html#hll_sketch_agg.
/// </summary>
internal static class SketchFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            Aggregate(
                "hll_sketch_agg",
                new CustomSignature(BindSketch),
                call =>
                {
                    var lgK = ConstantOf<int>(call.Call.Children[1]);
                    return call.CallAggregateKernel(
                        "hll_sketch_agg",
                        _ => new HllSketchKernel(lgK),
                        Bytes,
                        [call[0]],
                        [call.Types[0]],
                        lgK.ToString(CultureInfo.InvariantCulture)
                    );
                }
            ),
            AggregateKernel(
                "hll_union_agg",
                (FunctionSignature.Of(Bytes, Bytes, Bool).NeverNull() with { IsStrict = true }).Defaulting(2, Constant(false, Bool)),
                _ => new HllUnionKernel()
            ),
            Row(
                "hll_sketch_estimate",
                Takes(Long, Bytes) with
                {
                    IsStrict = true,
                },
                (arguments, row, result) =>
                    result.SetLong(
                        row,
                        (long)Math.Floor(HllUnionKernel.Read(arguments[0].GetBytes(row), "hll_sketch_estimate").Estimate + 0.5)
                    )
            ),
            Row(
                "hll_union",
                (FunctionSignature.Of(Bytes, Bytes, Bytes, Bool) with { IsStrict = true }).Defaulting(3, Constant(false, Bool)),
                Unite
            ),
            Aggregate("count_min_sketch", new CustomSignature(BindFrequencies), WriteFrequencies) with
            {
                Parameters =
                [
                    new FunctionParameter("column"),
                    new FunctionParameter("epsilon"),
                    new FunctionParameter("confidence"),
                    new FunctionParameter("seed"),
                ],
            },
        ];

    private static void Unite(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var (left, right) = (
            HllUnionKernel.Read(arguments[0].GetBytes(row), "hll_union"),
            HllUnionKernel.Read(arguments[1].GetBytes(row), "hll_union")
        );
        if (!arguments[2].GetBoolean(row))
        {
            HllUnionKernel.CheckSizes(left, right, "hll_union");
        }

        var union = new HllSketch(Math.Min(left.LgK, right.LgK));
        union.Merge(left);
        union.Merge(right);
        result.SetBytes(row, union.ToBytes());
    }

    private static BoundCall BindSketch(CallSite call)
    {
        Arity.Check(call, 1, 2);
        var value = ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.OneOf(Int, Long, Text, Bytes), onlyNull: true);
        var lgK = call.Arguments.Count > 1 ? ImplicitCasts.Apply(call, call.Arguments[1], 1, Int, onlyNull: true) : Constant(12, Int);
        if (ConstantFolding.Fold(lgK) is not TypedLiteral { Value: int or null } constant)
        {
            throw DataTypeMismatch.NonFoldable(call, "lgConfigK", "\"INT\"", lgK);
        }

        // NULL is 0.
        var size = constant.Value as int? ?? 0;
        return size is >= HllSketch.MinLgK and <= HllSketch.MaxLgK
            ? new BoundCall([value, constant], Bytes, IsNullable: false)
            : throw new SparkRuntimeException(
                "HLL_INVALID_LG_K",
                new Dictionary<string, string>
                {
                    ["function"] = "`hll_sketch_agg`",
                    ["min"] = HllSketch.MinLgK.ToString(CultureInfo.InvariantCulture),
                    ["max"] = HllSketch.MaxLgK.ToString(CultureInfo.InvariantCulture),
                    ["value"] = size.ToString(CultureInfo.InvariantCulture),
                }
            );
    }

    private static BoundCall BindFrequencies(CallSite call)
    {
        Arity.Check(call, 4, 4);
        var value = ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.OneOf(InputType.Integral, Text, Bytes), onlyNull: true);
        var error = Parameter(call, 1, "eps", Real);
        var confidence = Parameter(call, 2, "confidence", Real);
        var seed = Parameter(call, 3, "seed", Int);
        CheckRange(call, error, "eps", "(0.0, 1.7976931348623157E308]", number => number > 0);
        CheckRange(call, confidence, "confidence", "(0.0, 1.0]", number => number is > 0 and < 1);
        return new BoundCall([value, error, confidence, seed], Bytes, IsNullable: false);
    }

    private static TypedLiteral Parameter(CallSite call, int index, string name, DataType type)
    {
        var argument = ImplicitCasts.Apply(call, call.Arguments[index], index, type, onlyNull: true);
        return ConstantFolding.Fold(argument) switch
        {
            TypedLiteral { Value: null } => throw DataTypeMismatch.Error(call, "UNEXPECTED_NULL", ("exprName", name)),
            TypedLiteral literal => literal,
            _ => throw DataTypeMismatch.NonFoldable(call, name, DataTypeMismatch.Quote(type), argument),
        };
    }

    private static void CheckRange(CallSite call, TypedLiteral parameter, string name, string range, Func<double, bool> contains)
    {
        if (!contains((double)parameter.Value!))
        {
            throw DataTypeMismatch.OutOfRange(call, name, range, $"{ExpressionSql.Of(parameter)}D");
        }
    }

    private static string WriteFrequencies(TranslatedCall call)
    {
        var (error, confidence, seed) = (
            ConstantOf<double>(call.Call.Children[1]),
            ConstantOf<double>(call.Call.Children[2]),
            ConstantOf<int>(call.Call.Children[3])
        );
        return call.CallAggregateKernel(
            "count_min_sketch",
            _ => new CountMinSketchKernel(error, confidence, seed),
            Bytes,
            [call[0]],
            [call.Types[0]],
            string.Create(CultureInfo.InvariantCulture, $"{error:R} {confidence:R} {seed}")
        );
    }

    private static T ConstantOf<T>(TypedExpression constant) => (T)((TypedLiteral)constant).Value!;
}
