using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels.Aggregates;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Expressions;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Percentiles, exact and approximate. The percentages are constants.</summary>
internal static class Percentiles
{
    private static readonly InputType s_value = InputType.OneOf(InputType.Numeric, InputType.YearMonthInterval, InputType.DayTimeInterval);

    internal static IEnumerable<EmbeddedFunction> All =>
        [
            Aggregate(
                "percentile",
                new CustomSignature(BindPercentile),
                call => WriteExact(call, PercentagesOf(call, 1), call[0], call.Types[0], call[2])
            ),
            Aggregate("median", new CustomSignature(BindMedian), call => WriteExact(call, [0.5], call[0], call.Types[0], frequency: null)),
            Aggregate("percentile_cont", new CustomSignature(BindWithinGroup), call => WriteWithinGroup(call, isDiscrete: false)),
            Aggregate("percentile_disc", new CustomSignature(BindWithinGroup), call => WriteWithinGroup(call, isDiscrete: true)),
            .. Aggregate("percentile_approx", new CustomSignature(BindApproximate), WriteApproximate).Named("approx_percentile"),
        ];

    /// <summary>The percentages that a constant argument holds; null when it is no constant.</summary>
    internal static double[]? ConstantsOf(TypedExpression expression) =>
        expression switch
        {
            TypedLiteral { Value: object?[] items } => [.. items.Select(ToDouble)],
            TypedLiteral { Value: { } value } => [ToDouble(value)],
            TypedCast { Child: TypedLiteral { Value: string text } } => double.TryParse(
                text,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? [number]
                : null,
            TypedCast cast => ConstantsOf(cast.Child),
            FunctionCall { Function.Name: "array" } call when call.Arguments.All(argument => ConstantsOf(argument) is not null) =>
            [
                .. call.Arguments.SelectMany(argument => ConstantsOf(argument)!),
            ],
            FunctionCall { Function.Name: "negative" } call when ConstantsOf(call.Arguments[0]) is [var value] => [-value],
            _ => null,
        };

    private static double ToDouble(object? value) =>
        value switch
        {
            Decimal128 number => double.Parse(number.ToString(), CultureInfo.InvariantCulture),
            decimal number => (double)number,
            _ => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        };

    private static double[] PercentagesOf(TranslatedCall call, int index) => ConstantsOf(call.Call.Children[index])!;

    private static DataType ValueType(DataType type) =>
        type switch
        {
            YearMonthIntervalType => YearMonthIntervalType.Default,
            DayTimeIntervalType => DayTimeIntervalType.Default,
            _ => Real,
        };

    private static BoundCall BindPercentile(CallSite call)
    {
        Arity.Check(call, 2, 3);
        var value = ImplicitCasts.Apply(call, call.Arguments[0], 0, s_value);
        var percentages = CheckPercentages(call, 1);
        var frequency = call.Arguments.Count > 2 ? ImplicitCasts.Apply(call, call.Arguments[2], 2, InputType.Integral) : Constant(1L, Long);
        DataType type = percentages.Type is ArrayType ? new ArrayType(ValueType(value.Type), containsNull: false) : ValueType(value.Type);
        return new BoundCall([value, percentages, frequency], type, IsNullable: true);
    }

    private static BoundCall BindMedian(CallSite call)
    {
        Arity.Check(call, 1, 1);
        var value = ImplicitCasts.Apply(call, call.Arguments[0], 0, s_value);
        return new BoundCall([value], ValueType(value.Type), IsNullable: true);
    }

    private static BoundCall BindWithinGroup(CallSite call)
    {
        Arity.Check(call, 1, 1);
        var percentages = CheckPercentages(call, 0);
        var value =
            call.WithinGroup.Count == 1
                ? call.WithinGroup[0].Child
                : throw DataTypeMismatch.Error(call, "INPUT_SIZE_NOT_ONE", ("exprName", "ORDER BY"));
        if (!s_value.Accepts(value.Type) && value.Type is not (StringType or NullType))
        {
            throw DataTypeMismatch.UnexpectedInputType(call, value, 0, s_value);
        }

        DataType type = percentages.Type is ArrayType ? new ArrayType(ValueType(value.Type), containsNull: false) : ValueType(value.Type);
        return new BoundCall([percentages], type, IsNullable: true);
    }

    private static TypedExpression CheckPercentages(CallSite call, int index)
    {
        var argument = call.Arguments[index];
        var percentages = ImplicitCasts.Apply(call, argument, index, argument.Type is ArrayType ? InputType.ArrayOf(Real) : Real);
        if (ConstantsOf(percentages) is not { } values)
        {
            throw DataTypeMismatch.Error(
                call,
                ConstantFolding.IsFoldable(argument) ? "UNEXPECTED_NULL" : "NON_FOLDABLE_INPUT",
                ("exprName", "percentage(s)"),
                ("inputName", "percentage(s)"),
                ("inputType", DataTypeMismatch.Quote(percentages.Type)),
                ("inputExpr", $"\"{ExpressionSql.Of(argument)}\"")
            );
        }

        return values.All(value => value is >= 0 and <= 1)
            ? percentages
            : throw DataTypeMismatch.OutOfRange(
                call,
                "percentage(s)",
                "[0.0, 1.0]",
                string.Join(",", values.Select(value => value.ToString("0.0###############", CultureInfo.InvariantCulture)))
            );
    }

    private static string WriteWithinGroup(TranslatedCall call, bool isDiscrete)
    {
        var order = ((AggregateCall)call.Call).WithinGroup[0];
        return WriteExact(
            call with
            {
                Order = "",
            },
            PercentagesOf(call, 0),
            call.WithinGroup[0],
            order.Child.Type,
            frequency: null,
            isDiscrete,
            order.Direction == SortDirection.Descending
        );
    }

    private static string WriteExact(
        TranslatedCall call,
        double[] percentages,
        string value,
        DataType type,
        string? frequency,
        bool isDiscrete = false,
        bool isReversed = false
    )
    {
        var text = type is NumericType or StringType or NullType ? $"CAST({value} AS DOUBLE)" : $"CAST({value} AS BIGINT)";
        DataType kind = type is YearMonthIntervalType or DayTimeIntervalType ? Long : Real;
        var parameter = string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(",", percentages.Select(percentage => percentage.ToString("R", CultureInfo.InvariantCulture)))}:{isDiscrete}:{isReversed}"
        );
        return call.CallAggregateKernel(
            "percentile",
            site => new PercentileKernel(site, percentages, isDiscrete, isReversed),
            call.Type,
            frequency is null ? [text] : [text, $"CAST({frequency} AS BIGINT)"],
            frequency is null ? [kind] : [kind, Long],
            parameter
        );
    }

    private static BoundCall BindApproximate(CallSite call)
    {
        Arity.Check(call, 2, 3);
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
        var percentages = CheckPercentages(call, 1);
        var accuracy =
            call.Arguments.Count > 2 ? ImplicitCasts.Apply(call, call.Arguments[2], 2, InputType.Integral) : Constant(10000, Int);
        if (ConstantsOf(accuracy) is not [>= 1 and <= int.MaxValue])
        {
            throw DataTypeMismatch.Error(
                call,
                accuracy is TypedLiteral ? "VALUE_OUT_OF_RANGE" : "NON_FOLDABLE_INPUT",
                ("exprName", "accuracy"),
                ("valueRange", "(0, 2147483647]"),
                ("currentValue", ConstantsOf(accuracy) is [var actual] ? actual.ToString(CultureInfo.InvariantCulture) : "null"),
                ("inputName", "accuracy"),
                ("inputType", DataTypeMismatch.Quote(accuracy.Type)),
                ("inputExpr", $"\"{ExpressionSql.Of(accuracy)}\"")
            );
        }

        return new BoundCall(
            [value, percentages, accuracy],
            percentages.Type is ArrayType ? new ArrayType(value.Type, containsNull: false) : value.Type,
            IsNullable: true
        );
    }

    private static string WriteApproximate(TranslatedCall call)
    {
        var percentages = PercentagesOf(call, 1);
        var accuracy = PercentagesOf(call, 2)[0];
        var parameter = string.Join(",", percentages.Append(accuracy).Select(value => value.ToString("R", CultureInfo.InvariantCulture)));
        return call.CallAggregateKernel(
            "percentile_approx",
            _ => new ApproximatePercentileKernel(percentages, 1.0 / accuracy),
            call.Type,
            [call[0]],
            [call.Types[0]],
            parameter
        );
    }
}
