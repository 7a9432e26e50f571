using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Coercion;

/// <summary>Which types convert to which, and when the result may be null. Mirrors Spark's <c>Cast</c>.</summary>
public static class CastRules
{
    /// <summary>Whether a conversion's result may be null.</summary>
    public static bool IsNullable(DataType from, DataType to, bool childIsNullable, EvalMode mode) =>
        childIsNullable
        || (mode == EvalMode.Try ? (from, to) is not (StringType, BinaryType) && !CanUpCast(from, to) : ForcesNullable(from, to));

    /// <summary>Whether no value of a type is lost in another. Mirrors Spark's <c>Cast.canUpCast</c>.</summary>
    public static bool CanUpCast(DataType from, DataType to) =>
        (from, to) switch
        {
            _ when from.Equals(to) => true,
            (NullType, _) or (AtomicType, StringType) or (CalendarIntervalType, StringType) => true,
            (FloatType or DoubleType, DecimalType) => false,
            (NumericType, DecimalType target) => DecimalPrecision.IsWiderThan(target, from),
            (DecimalType, NumericType) => false,
            (NumericType, NumericType) => CommonTypes.IsWiderNumber(to, from),
            (LongType, TimestampType) or (TimestampType, LongType) => true,
            (DateType or TimestampNTZType, TimestampType) or (DateType or TimestampType, TimestampNTZType) => true,
            (DayTimeIntervalType, DayTimeIntervalType) or (YearMonthIntervalType, YearMonthIntervalType) => true,
            (ArrayType source, ArrayType target) => CanHoldNulls(source.ContainsNull, target.ContainsNull)
                && CanUpCast(source.ElementType, target.ElementType),
            (MapType source, MapType target) => CanHoldNulls(source.ValueContainsNull, target.ValueContainsNull)
                && CanUpCast(source.KeyType, target.KeyType)
                && CanUpCast(source.ValueType, target.ValueType),
            (StructType source, StructType target) => source.Fields.Count == target.Fields.Count
                && source
                    .Fields.Zip(target.Fields)
                    .All(pair =>
                        CanHoldNulls(pair.First.IsNullable, pair.Second.IsNullable) && CanUpCast(pair.First.DataType, pair.Second.DataType)
                    ),
            _ => false,
        };

    /// <summary>
    /// Whether a cast from one type to another may be written. Mirrors Spark's <c>Cast.canCast</c>, <c>canAnsiCast</c> and
    /// <c>canTryCast</c>.
    /// </summary>
    public static bool CanCast(DataType from, DataType to, EvalMode mode) =>
        (from, to) switch
        {
            _ when from.Equals(to) => true,
            (NullType, _) => true,
            (_, StringType) => true,
            (StringType, BinaryType) => true,
            (IntegralType, BinaryType) => mode == EvalMode.Legacy,
            (StringType, BooleanType or DateType or TimestampType or TimestampNTZType or CalendarIntervalType or NumericType) => true,
            (StringType, DayTimeIntervalType or YearMonthIntervalType) => true,
            (BooleanType or TimestampType, NumericType) => true,
            (NumericType, NumericType or BooleanType) => true,
            (NumericType, TimestampType) => true,
            (BooleanType, TimestampType) => mode == EvalMode.Legacy,
            (DateType, BooleanType or NumericType) => mode == EvalMode.Legacy,
            (TimestampType, BooleanType) => mode == EvalMode.Legacy,
            (DateType, TimestampType or TimestampNTZType) => true,
            (TimestampType, DateType or TimestampNTZType) or (TimestampNTZType, DateType or TimestampType) => true,
            (DayTimeIntervalType, DayTimeIntervalType) or (YearMonthIntervalType, YearMonthIntervalType) => true,
            (IntegralType, DayTimeIntervalType or YearMonthIntervalType) => true,
            (DecimalType, DayTimeIntervalType or YearMonthIntervalType) => true,
            (DayTimeIntervalType or YearMonthIntervalType, IntegralType or DecimalType) => true,
            (ArrayType source, ArrayType target) => CanCast(source.ElementType, target.ElementType, mode)
                && CanHoldNulls(source.ContainsNull || IsForced(source.ElementType, target.ElementType, mode), target.ContainsNull),
            (MapType source, MapType target) => CanCast(source.KeyType, target.KeyType, mode)
                && !IsForced(source.KeyType, target.KeyType, mode)
                && CanCast(source.ValueType, target.ValueType, mode)
                && CanHoldNulls(source.ValueContainsNull || IsForced(source.ValueType, target.ValueType, mode), target.ValueContainsNull),
            (StructType source, StructType target) => source.Fields.Count == target.Fields.Count
                && source
                    .Fields.Zip(target.Fields)
                    .All(pair =>
                        CanCast(pair.First.DataType, pair.Second.DataType, mode)
                        && CanHoldNulls(
                            pair.First.IsNullable || IsForced(pair.First.DataType, pair.Second.DataType, mode),
                            pair.Second.IsNullable
                        )
                    ),
            _ => false,
        };

    private static bool CanHoldNulls(bool from, bool to) => to || !from;

    private static bool IsForced(DataType from, DataType to, EvalMode mode) => mode == EvalMode.Legacy && ForcesNullable(from, to);

    private static bool ForcesNullable(DataType from, DataType to) =>
        (from, to) switch
        {
            (NullType, _) => false,
            _ when from.Equals(to) => false,
            (StringType, BinaryType) => false,
            (StringType, _) => true,
            (_, StringType) => false,
            (FloatType or DoubleType, TimestampType) => true,
            (TimestampType, DateType) => false,
            (_, DateType) => true,
            (DateType, TimestampType) => false,
            (DateType, _) => true,
            (_, CalendarIntervalType) => true,
            (_, DecimalType target) => !HoldsAll(target, from),
            (FractionalType, IntegralType) => true,
            _ => false,
        };

    // Spark's canNullSafeCastToDecimal.
    private static bool HoldsAll(DecimalType target, DataType from) =>
        from switch
        {
            BooleanType => target.Precision > target.Scale,
            DecimalType source => DecimalPrecision.IsWiderThan(target, source)
                || target.Precision - target.Scale > source.Precision - source.Scale,
            IntegralType => DecimalPrecision.IsWiderThan(target, from),
            _ => false,
        };
}
