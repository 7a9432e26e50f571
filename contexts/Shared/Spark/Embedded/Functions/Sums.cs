using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Aggregates;
using Shared.Spark.Embedded.Kernels.Arithmetic;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Writes <c>sum</c> and <c>avg</c>.</summary>
internal static class Sums
{
    // 10^10 rows of so many digits still have a sum of 38.
    private const int SafePrecision = 28;

    internal static string Write(TranslatedCall call) =>
        call.Types[0] switch
        {
            DecimalType type => OfDecimals(call, type),
            IntegralType when call.Mode == EvalMode.Legacy => call.CallKernel(
                "wrap",
                _ => new RowKernel((arguments, row, result) => result.SetLong(row, (long)arguments[0].GetDecimal(row).Unscaled)),
                DataTypes.LongType,
                [$"CAST({call.Aggregate("sum", call[0])} AS DECIMAL(38,0))"],
                [new DecimalType(38)]
            ),
            IntegralType => call.CallAggregateKernel(site => new IntegralSumKernel(site.Mode)),
            DayTimeIntervalType or YearMonthIntervalType => call.CallAggregateKernel(site => new IntervalSumKernel(site)),
            FloatType => OfDoubles(call, $"CAST({call[0]} AS DOUBLE)"),
            _ => OfDoubles(call, call[0]),
        };

    internal static string WriteAverage(TranslatedCall call) =>
        call.Types[0] switch
        {
            DecimalType type => AverageOfDecimals(call, type),
            DayTimeIntervalType or YearMonthIntervalType => call.CallAggregateKernel(site => new IntervalAverageKernel(site)),
            DoubleType or FloatType when call.Slice is not null =>
                $"({OfDoubles(call, $"CAST({call[0]} AS DOUBLE)")} / {call.Aggregate("count", call[0])})",
            DoubleType => call.Aggregate("avg", call[0]),
            _ => call.Aggregate("avg", $"CAST({call[0]} AS DOUBLE)"),
        };

    // Of each slice, and of both.
    private static string OfDoubles(TranslatedCall call, string value)
    {
        if (call.Slice is null)
        {
            return call.Aggregate("sum", value);
        }

        var first = call.Aggregate("sum", $"CASE WHEN NOT {call.Slice} THEN {value} END");
        var second = call.Aggregate("sum", $"CASE WHEN {call.Slice} THEN {value} END");
        return $"coalesce({first} + {second}, {first}, {second})";
    }

    private static string OfDecimals(TranslatedCall call, DecimalType type) =>
        type.Precision <= SafePrecision
            ? $"CAST({call.Aggregate("sum", call[0])} AS {DuckDbTypes.NameOf(call.Type)})"
            : call.CallAggregateKernel(site => new DecimalSumKernel((DecimalType)site.Result, site.Mode));

    // The sum has ten digits more, as Spark's; the quotient is rounded once.
    private static string AverageOfDecimals(TranslatedCall call, DecimalType type)
    {
        var sumType = Catalyst.Coercion.DecimalPrecision.Bounded(type.Precision + 10, type.Scale);
        var sum =
            type.Precision <= SafePrecision
                ? $"CAST({call.Aggregate("sum", call[0])} AS {DuckDbTypes.NameOf(sumType)})"
                : call.CallAggregateKernel(
                    "sum",
                    site => new DecimalSumKernel((DecimalType)site.Result, site.Mode),
                    sumType,
                    call.Arguments,
                    call.Types
                );
        return call.CallKernel(
            "average",
            site => new RowKernel(
                (arguments, row, result) => Divide(site, arguments[0].GetDecimal(row), arguments[1].GetLong(row), row, result)
            ),
            call.Type,
            [sum, call.Aggregate("count", call[0])],
            [sumType, DataTypes.LongType]
        );
    }

    private static void Divide(KernelSite site, Decimal128 sum, long count, int row, Execution.VectorWriter result)
    {
        var type = (DecimalType)site.Result;
        if (count == 0)
        {
            result.SetNull(row);
        }
        else if (DecimalMath.TryDivide(sum, new Decimal128(count, 0), type.Precision, type.Scale, out var unscaled))
        {
            result.SetDecimal(row, unscaled);
        }
        else if (site.Mode == EvalMode.Ansi)
        {
            throw ArithmeticErrors.DecimalOverflow($"{sum} / {count}", type);
        }
        else
        {
            result.SetNull(row);
        }
    }
}
