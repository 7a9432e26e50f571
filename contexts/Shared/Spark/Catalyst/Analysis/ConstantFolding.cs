using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>
/// Computes the few constants whose values the analyzer needs: LIMIT, ordinals, frames, values of PIVOT. What it cannot compute stays as it
/// is.
/// </summary>
public static class ConstantFolding
{
    /// <summary>The expression, as a constant where it is one that can be computed.</summary>
    public static TypedExpression Fold(TypedExpression expression)
    {
        switch (expression)
        {
            case TypedLiteral:
                return expression;
            case TypedAlias alias:
                return Fold(alias.Child);
            case TypedCast cast when Fold(cast.Child) is TypedLiteral literal && Convert(literal, cast.Type) is { } converted:
                return converted;
            case FunctionCall { Arguments: [var argument] } call
                when Fold(argument) is TypedLiteral literal && Negate(call, literal) is { } negated:
                return negated;
            case FunctionCall { Arguments: [var left, var right] } call
                when Fold(left) is TypedLiteral first && Fold(right) is TypedLiteral second && Compute(call, first, second) is { } computed:
                return computed;
            default:
                return expression;
        }
    }

    /// <summary>Whether an expression is made of constants and functions alone, so that it has one value for all rows.</summary>
    public static bool IsFoldable(TypedExpression expression) =>
        expression switch
        {
            TypedLiteral or LambdaVariable => true,
            FunctionCall call => call.Function.IsDeterministic
                && call.Function.Kind == Functions.FunctionKind.Scalar
                && call.Arguments.All(IsFoldable),
            TypedCast or TypedCase or TypedAlias or TypedLambda or GetStructField or GetArrayItem or GetMapValue or GetArrayStructFields =>
                expression.Children.All(IsFoldable),
            _ => false,
        };

    private static TypedLiteral? Negate(FunctionCall call, TypedLiteral literal)
    {
        if (call.Function.Name == "positive")
        {
            return literal;
        }

        return call.Function.Name == "negative" && Negate(literal) is { } negated ? negated with { Origin = call.Origin } : null;
    }

    // The negative of a constant; null when it has none.
    private static TypedLiteral? Negate(TypedLiteral literal)
    {
        object? value = literal.Value switch
        {
            null => null,
            sbyte number => (sbyte)-number,
            short number => (short)-number,
            int number => unchecked(-number),
            long number => unchecked(-number),
            float number => -number,
            double number => -number,
            Decimal128 number => new Decimal128(-number.Unscaled, number.Scale),
            CalendarInterval interval => new CalendarInterval(-interval.Months, -interval.Days, -interval.Microseconds),
            _ => literal,
        };
        return ReferenceEquals(value, literal) ? null : new TypedLiteral(value, literal.Type);
    }

    private static TypedLiteral? Compute(FunctionCall call, TypedLiteral left, TypedLiteral right)
    {
        if (call.Type is not (IntegerType or LongType))
        {
            return null;
        }

        if (left.Value is null || right.Value is null)
        {
            return call.Function.Name is "+" or "-" or "*" ? new TypedLiteral(null, call.Type) : null;
        }

        if (left.Value is not (int or long) || right.Value is not (int or long))
        {
            return null;
        }

        var (first, second) = (
            System.Convert.ToInt64(left.Value, CultureInfo.InvariantCulture),
            System.Convert.ToInt64(right.Value, CultureInfo.InvariantCulture)
        );
        long? result = call.Function.Name switch
        {
            "+" => unchecked(first + second),
            "-" => unchecked(first - second),
            "*" => unchecked(first * second),
            "%" when second != 0 => second == -1 ? 0 : first % second,
            "div" when second != 0 && (first, second) != (long.MinValue, -1) => first / second,
            _ => null,
        };
        return result is { } value
            ? new TypedLiteral(call.Type is IntegerType ? (object)unchecked((int)value) : value, call.Type) { Origin = call.Origin }
            : null;
    }

    private static TypedLiteral? Convert(TypedLiteral literal, DataType type)
    {
        if (literal.Value is null || literal.Type.Equals(type))
        {
            return new TypedLiteral(literal.Value, type) { Origin = literal.Origin };
        }

        object? value = (literal.Value, type) switch
        {
            (int or long, NumericType) when literal.Type is YearMonthIntervalType or DayTimeIntervalType => CountOf(literal) is { } count
                ? Convert(new TypedLiteral(count, DataTypes.LongType), type)?.Value
                : null,
            (sbyte or short or int or long, IntegralType) => Narrow(
                System.Convert.ToInt64(literal.Value, CultureInfo.InvariantCulture),
                type
            ),
            (sbyte or short or int or long, DoubleType) => System.Convert.ToDouble(literal.Value, CultureInfo.InvariantCulture),
            (float number, DoubleType) => (double)number,
            (sbyte or short or int or long, DecimalType target) => Rescale(
                new Decimal128(System.Convert.ToInt64(literal.Value, CultureInfo.InvariantCulture), 0),
                target
            ),
            (Decimal128 number, DecimalType target) => Rescale(number, target),
            (Decimal128 number, IntegralType)
                when number.Scale is >= 0 and <= DecimalType.MaxScale
                    && number.Unscaled / Decimal128.PowerOfTen(number.Scale) is var whole
                    && whole >= long.MinValue
                    && whole <= long.MaxValue => Narrow((long)whole, type),
            (string text, IntegralType)
                when long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => Narrow(
                number,
                type
            ),
            (sbyte or short or int or long, StringType) => System.Convert.ToString(literal.Value, CultureInfo.InvariantCulture),
            (Decimal128 number, DoubleType) => (double)number.Unscaled / (double)Decimal128.PowerOfTen(number.Scale),
            (double number, IntegralType) when Math.Abs(number) < 1e18 => Narrow((long)number, type),
            (string text, DoubleType) when double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                number,
            (int months, YearMonthIntervalType { EndField: 1 }) when literal.Type is YearMonthIntervalType => months,
            (long microseconds, DayTimeIntervalType { EndField: 3 }) when literal.Type is DayTimeIntervalType => microseconds,
            _ => null,
        };
        return value is null ? null : new TypedLiteral(value, type) { Origin = literal.Origin };
    }

    // How many of the only field of an interval there are; null when it has several fields.
    private static long? CountOf(TypedLiteral interval) =>
        interval switch
        {
            { Type: YearMonthIntervalType { StartField: var start, EndField: var end }, Value: int months } when start == end => start == 0
                ? months / 12
                : months,
            { Type: DayTimeIntervalType { StartField: var start, EndField: var end }, Value: long microseconds } when start == end =>
                microseconds
                    / start switch
                    {
                        0 => DateTimeConstants.MicrosPerDay,
                        1 => DateTimeConstants.MicrosPerHour,
                        2 => DateTimeConstants.MicrosPerMinute,
                        _ => DateTimeConstants.MicrosPerSecond,
                    },
            _ => null,
        };

    private static object? Narrow(long value, DataType type) =>
        type switch
        {
            ByteType when value is >= sbyte.MinValue and <= sbyte.MaxValue => (sbyte)value,
            ShortType when value is >= short.MinValue and <= short.MaxValue => (short)value,
            IntegerType when value is >= int.MinValue and <= int.MaxValue => (int)value,
            LongType => value,
            _ => null,
        };

    private static object? Rescale(Decimal128 value, DecimalType type)
    {
        try
        {
            var rescaled = value.Rescale(type.Scale);
            return Int128.Abs(rescaled.Unscaled) < Decimal128.PowerOfTen(type.Precision) ? rescaled : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
