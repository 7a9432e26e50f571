using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Catalyst.Coercion;

/// <summary>Precision and scale of decimals. Mirrors Spark's <c>DecimalPrecision</c> and <c>DecimalType</c>.</summary>
public static class DecimalPrecision
{
    private const int MinimumAdjustedScale = 6;

    /// <summary>The decimal that holds all values of a numeric type.</summary>
    public static DecimalType ForType(DataType type) => type switch
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
            DecimalType.MaxPrecision, Math.Max(DecimalType.MaxPrecision - integralDigits, Math.Min(scale, MinimumAdjustedScale)));
    }

    /// <summary>The decimal that holds the values of two.</summary>
    public static DecimalType Wider(DecimalType left, DecimalType right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return Bounded(Math.Max(left.Precision - left.Scale, right.Precision - right.Scale) + scale, scale);
    }
}
