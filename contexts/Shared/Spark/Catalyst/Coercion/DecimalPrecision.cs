using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Catalyst.Coercion;

/// <summary>Precision and scale of decimals. Mirrors Spark's <c>DecimalPrecision</c> and <c>DecimalType</c>.</summary>
public static class DecimalPrecision
{
    private const int MinimumAdjustedScale = 6;

    /// <summary>The decimal that holds all values of a numeric type.</summary>
    public static DecimalType ForType(DataType type) =>
        type switch
        {
            ByteType => new DecimalType(3),
            ShortType => new DecimalType(5),
            IntegerType => new DecimalType(10),
            LongType => new DecimalType(20),
            FloatType => new DecimalType(14, 7),
            DoubleType => new DecimalType(30, 15),
            DecimalType @decimal => @decimal,
            _ => throw new ArgumentException($"No decimal holds the values of {type.SimpleString}.", nameof(type)),
        };

    /// <summary>
    /// The narrowest decimal of a whole-number constant; of other expressions, and of a byte as in Spark, that of their type.
    /// </summary>
    public static DecimalType ForLiteral(TypedExpression expression) =>
        expression is TypedLiteral { Value: { } value, Type: ShortType or IntegerType or LongType }
            ? new DecimalType(Digits(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)))
            : ForType(expression.Type);

    /// <summary>A precision and scale, cut to what decimals have.</summary>
    public static DecimalType Bounded(int precision, int scale) =>
        new(Math.Min(precision, DecimalType.MaxPrecision), Math.Min(scale, DecimalType.MaxScale));

    /// <summary>A precision and scale, with digits behind the point given up for those before it.</summary>
    public static DecimalType Adjust(int precision, int scale, bool allowsPrecisionLoss = true)
    {
        if (precision <= DecimalType.MaxPrecision)
        {
            return new DecimalType(precision, scale);
        }

        if (!allowsPrecisionLoss)
        {
            return Bounded(precision, scale);
        }

        if (scale < 0)
        {
            return new DecimalType(DecimalType.MaxPrecision, scale);
        }

        var integralDigits = precision - scale;
        return new DecimalType(
            DecimalType.MaxPrecision,
            Math.Max(DecimalType.MaxPrecision - integralDigits, Math.Min(scale, MinimumAdjustedScale))
        );
    }

    /// <summary>The decimal that holds the values of two.</summary>
    public static DecimalType Wider(DecimalType left, DecimalType right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return Bounded(Math.Max(left.Precision - left.Scale, right.Precision - right.Scale) + scale, scale);
    }

    /// <summary>Whether a decimal holds all values of a numeric type.</summary>
    public static bool IsWiderThan(DecimalType type, DataType other)
    {
        var @decimal = ForType(other);
        return type.Precision - type.Scale >= @decimal.Precision - @decimal.Scale && type.Scale >= @decimal.Scale;
    }

    /// <summary>The type of an operator's value over two decimals.</summary>
    /// <param name="operator">The operator; not <c>div</c>, whose value is a bigint.</param>
    /// <param name="left">The type of the left side.</param>
    /// <param name="right">The type of the right side.</param>
    /// <param name="allowsPrecisionLoss"><c>spark.sql.decimalOperations.allowPrecisionLoss</c>.</param>
    public static DecimalType Result(Functions.ArithmeticOperator @operator, DecimalType left, DecimalType right, bool allowsPrecisionLoss)
    {
        var (p1, s1, p2, s2) = (left.Precision, left.Scale, right.Precision, right.Scale);
        switch (@operator)
        {
            case Functions.ArithmeticOperator.Add or Functions.ArithmeticOperator.Subtract:
                var sumScale = Math.Max(s1, s2);
                return Adjust(Math.Max(p1 - s1, p2 - s2) + sumScale + 1, sumScale, allowsPrecisionLoss);
            case Functions.ArithmeticOperator.Multiply:
                return Adjust(p1 + p2 + 1, s1 + s2, allowsPrecisionLoss);
            case Functions.ArithmeticOperator.Divide when allowsPrecisionLoss:
                var quotientScale = Math.Max(MinimumAdjustedScale, s1 + p2 + 1);
                return Adjust(p1 - s1 + s2 + quotientScale, quotientScale);
            case Functions.ArithmeticOperator.Divide:
                var integralDigits = Math.Min(DecimalType.MaxScale, p1 - s1 + s2);
                var fractionDigits = Math.Min(DecimalType.MaxScale, Math.Max(MinimumAdjustedScale, s1 + p2 + 1));
                var excess = integralDigits + fractionDigits - DecimalType.MaxScale;
                if (excess > 0)
                {
                    fractionDigits -= (excess / 2) + 1;
                    integralDigits = DecimalType.MaxScale - fractionDigits;
                }

                return Bounded(integralDigits + fractionDigits, fractionDigits);
            case Functions.ArithmeticOperator.Remainder or Functions.ArithmeticOperator.PositiveModulus:
                var remainderScale = Math.Max(s1, s2);
                return Adjust(Math.Min(p1 - s1, p2 - s2) + remainderScale, remainderScale, allowsPrecisionLoss);
            default:
                throw new ArgumentOutOfRangeException(nameof(@operator));
        }
    }

    /// <summary>The type of a decimal constant.</summary>
    public static DecimalType ForValue(Decimal128 value)
    {
        var digits = 1;
        for (var rest = Int128.Abs(value.Unscaled) / 10; rest > 0; rest /= 10)
        {
            digits++;
        }

        return new DecimalType(Math.Max(digits, value.Scale), value.Scale);
    }

    private static int Digits(long value)
    {
        var digits = 1;
        for (value /= 10; value != 0; value /= 10)
        {
            digits++;
        }

        return digits;
    }
}
