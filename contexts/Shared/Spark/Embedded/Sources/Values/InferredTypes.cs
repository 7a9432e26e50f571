using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Embedded.Sources.Values;

/// <summary>
/// The type that holds values of two types that were found in text. Mirrors <c>compatibleType</c> of Spark's inference of JSON and CSV
/// schemas.
/// </summary>
internal static class InferredTypes
{
    private const int LongDigits = 20;
    private const int IntDigits = 10;

    internal static DataType Merge(DataType left, DataType right) =>
        (left, right) switch
        {
            _ when left.Equals(right) => left,
            (NullType, _) => right,
            (_, NullType) => left,
            (IntegerType, LongType) or (LongType, IntegerType) => DataTypes.LongType,
            (DoubleType, IntegerType or LongType or DecimalType) or (IntegerType or LongType or DecimalType, DoubleType) =>
                DataTypes.DoubleType,
            (TimestampType, TimestampNTZType) or (TimestampNTZType, TimestampType) => DataTypes.TimestampType,
            (DecimalType first, DecimalType second) => Widen(first, second),
            (DecimalType @decimal, IntegerType or LongType) => Widen(@decimal, ToDecimal(right)),
            (IntegerType or LongType, DecimalType @decimal) => Widen(@decimal, ToDecimal(left)),
            _ => DataTypes.StringType,
        };

    private static DecimalType ToDecimal(DataType integral) => new(integral is LongType ? LongDigits : IntDigits, 0);

    private static DataType Widen(DecimalType left, DecimalType right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        var range = Math.Max(left.Precision - left.Scale, right.Precision - right.Scale);
        return range + scale > DecimalType.MaxPrecision ? DataTypes.DoubleType : new DecimalType(range + scale, scale);
    }
}
