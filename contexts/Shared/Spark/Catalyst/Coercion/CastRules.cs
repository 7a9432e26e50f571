using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Coercion;

/// <summary>Which types convert to which, and when the result may be null. Mirrors Spark's <c>Cast</c>.</summary>
public static class CastRules
{
    /// <summary>Whether a conversion's result may be null.</summary>
    public static bool IsNullable(DataType from, DataType to, bool childIsNullable, EvalMode mode) =>
        childIsNullable || mode == EvalMode.Try || (mode == EvalMode.Legacy && ForcesNullable(from, to));

    private static bool ForcesNullable(DataType from, DataType to) => (from, to) switch
    {
        (NullType, _) => true,
        _ when from.Equals(to) => false,
        (StringType, BinaryType) => false,
        (StringType, _) => true,
        (_, StringType) => false,
        (TimestampType, ByteType or ShortType or IntegerType) => true,
        (FloatType or DoubleType, TimestampType) => true,
        (TimestampType or TimestampNTZType, DateType) => false,
        (_, DateType) => true,
        (DateType, TimestampType or TimestampNTZType) => false,
        (DateType, _) => true,
        (_, CalendarIntervalType) => true,
        (FloatType or DoubleType, DecimalType) => true,
        (DecimalType source, DecimalType target) => !(target.Precision - target.Scale >= source.Precision - source.Scale && target.Scale >= source.Scale),
        (IntegralType or BooleanType, DecimalType target) => target.Precision - target.Scale < IntegralDigits(from),
        (DecimalType source, ByteType or ShortType or IntegerType or LongType) => source.Precision - source.Scale >= IntegralDigits(to),
        (TimestampType, DecimalType) => true,
        _ => false,
    };

    private static int IntegralDigits(DataType type) => type switch
    {
        BooleanType => 1,
        ByteType => 3,
        ShortType => 5,
        IntegerType => 10,
        _ => 20,
    };
}
