using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels.Aggregates;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Approximate figures, bitmaps, and what grouping sets ask.</summary>
internal static partial class AggregateFunctions
{
    private static IEnumerable<EmbeddedFunction> Sketches =>
        [
            Aggregate("approx_count_distinct", new CustomSignature(BindApproximateCount), WriteApproximateCount) with
            {
                Pretty = arguments => $"approx_count_distinct({arguments[0]})",
            },
            Aggregate("histogram_numeric", new CustomSignature(BindHistogram), WriteHistogram),
            AggregateKernel("bitmap_construct_agg", Takes(Bytes, Long).NeverNull(), _ => new BitmapKernel()),
            AggregateKernel("bitmap_or_agg", OnlyOfBytes(Bytes, isNullable: _ => false), _ => new BitmapKernel()),
            Row(
                "bitmap_count",
                OnlyOfBytes(Long, isNullable: argument => argument.IsNullable),
                (arguments, row, result) =>
                {
                    var count = 0L;
                    foreach (var value in arguments[0].GetBytes(row))
                    {
                        count += System.Numerics.BitOperations.PopCount(value);
                    }

                    result.SetLong(row, count);
                }
            ),
            Row(
                "bitmap_bit_position",
                Takes(Long, Long),
                (arguments, row, result) =>
                    result.SetLong(
                        row,
                        arguments[0].GetLong(row) is var value && value > 0
                            ? (value - 1) % BitmapKernel.BitCount
                            : -value % BitmapKernel.BitCount
                    )
            ),
            Row(
                "bitmap_bucket_number",
                Takes(Long, Long),
                (arguments, row, result) =>
                    result.SetLong(
                        row,
                        arguments[0].GetLong(row) is var value && value > 0
                            ? 1 + ((value - 1) / BitmapKernel.BitCount)
                            : value / BitmapKernel.BitCount
                    )
            ),
        ];

    private static IEnumerable<EmbeddedFunction> Groupings =>
        [
            Sql("grouping", Takes(DataTypes.ByteType, InputType.Any).NeverNull(), call => $"CAST(GROUPING({call[0]}) AS TINYINT)"),
            Sql(
                "grouping_id",
                new CustomSignature(call => new BoundCall(
                    call.Arguments,
                    call.Settings.GroupingIdIsInteger ? Int : Long,
                    IsNullable: false
                )),
                call => $"CAST(GROUPING({string.Join(", ", call.Arguments)}) AS {DuckDbTypes.NameOf(call.Type)})"
            ),
        ];

    // Not even NULL is cast.
    private static CustomSignature OnlyOfBytes(DataType result, Func<TypedExpression, bool> isNullable) =>
        new(call =>
        {
            Arity.Check(call, 1, 1);
            var argument = call.Arguments[0];
            return argument.Type is BinaryType
                ? new BoundCall([argument], result, isNullable(argument))
                : throw DataTypeMismatch.UnexpectedInputType(call, argument, -1, Bytes);
        });

    private static BoundCall BindApproximateCount(CallSite call)
    {
        Arity.Check(call, 1, 2);
        if (call.Arguments.Count == 2)
        {
            CheckDeviation(call, call.Arguments[1]);
        }

        return new BoundCall(call.Arguments, Long, IsNullable: false);
    }

    private static void CheckDeviation(CallSite call, TypedExpression deviation)
    {
        if (deviation is not TypedLiteral { Type: DoubleType or DecimalType, Value: not null })
        {
            throw new AnalysisException("_LEGACY_ERROR_TEMP_1104", new Dictionary<string, string>(), call.Origin);
        }

        if (Percentiles.ConstantsOf(deviation) is [> 0.39])
        {
            throw new AnalysisException(
                "FAILED_FUNCTION_CALL",
                new Dictionary<string, string> { ["funcName"] = $"`{call.CalledAs}`" },
                call.Origin
            );
        }
    }

    private static string WriteApproximateCount(TranslatedCall call)
    {
        var deviation = call.Arguments.Count > 1 ? Percentiles.ConstantsOf(call.Call.Children[1])![0] : 0.05;
        var count = call.CallAggregateKernel(
            "approx_count_distinct",
            _ => new HyperLogLogKernel(deviation),
            Long,
            [call[0]],
            [call.Types[0]],
            deviation.ToString("R", CultureInfo.InvariantCulture)
        );
        return $"coalesce({count}, 0)";
    }

    private static BoundCall BindHistogram(CallSite call)
    {
        Arity.Check(call, 2, 2);
        var value = ImplicitCasts.Apply(
            call,
            call.Arguments[0],
            0,
            InputType.OneOf(
                InputType.Numeric,
                Day,
                Instant,
                DataTypes.TimestampNTZType,
                InputType.YearMonthInterval,
                InputType.DayTimeInterval
            )
        );
        var count = ImplicitCasts.Apply(call, call.Arguments[1], 1, Int);
        if (Percentiles.ConstantsOf(count) is null && ConstantFolding.IsFoldable(count))
        {
            throw DataTypeMismatch.Error(call, "UNEXPECTED_NULL", ("exprName", "nb"));
        }

        if (Percentiles.ConstantsOf(count) is not [>= 2])
        {
            throw DataTypeMismatch.OutOfRange(call, "nb", "[2, 2147483647]", ExpressionSql.Of(count));
        }

        var bin = new StructType([new StructField("x", value.Type), new StructField("y", Real)]);
        return new BoundCall([value, count], new ArrayType(bin), IsNullable: true);
    }

    private static string WriteHistogram(TranslatedCall call)
    {
        var count = (int)Percentiles.ConstantsOf(call.Call.Children[1])![0];
        return call.CallSlicedKernel(
            "histogram_numeric",
            _ => new HistogramKernel(count),
            call.Type,
            [call[0]],
            [call.Types[0]],
            count.ToString(CultureInfo.InvariantCulture)
        );
    }
}
