using System.Numerics;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Kernels.Hashing;

/// <summary>The ways to hash that a <see cref="ValueHash{THash, TFunction}"/> folds values with.</summary>
/// <typeparam name="THash">The hash.</typeparam>
internal interface IHashFunction<THash>
{
    static abstract THash OfInt(int value, THash seed);

    static abstract THash OfLong(long value, THash seed);

    static abstract THash OfBytes(ReadOnlySpan<byte> value, THash seed);
}

/// <summary>Hashes values of any type. Mirrors Spark's <c>InterpretedHashFunction</c>.</summary>
internal static class ValueHash<THash, TFunction>
    where TFunction : struct, IHashFunction<THash>
{
    private const int LongDigits = 18;

    internal static THash Of(ColumnVector vector, int row, THash seed)
    {
        if (vector.IsNullAt(row))
        {
            return seed;
        }

        switch (vector.Type)
        {
            case BooleanType:
                return TFunction.OfInt(vector.GetBoolean(row) ? 1 : 0, seed);
            case ByteType:
                return TFunction.OfInt(vector.GetByte(row), seed);
            case ShortType:
                return TFunction.OfInt(vector.GetShort(row), seed);
            case IntegerType or DateType or YearMonthIntervalType:
                return TFunction.OfInt(vector.GetInt(row), seed);
            case LongType or TimestampType or TimestampNTZType or DayTimeIntervalType:
                return TFunction.OfLong(vector.GetLong(row), seed);
            case FloatType:
                return TFunction.OfInt(Bits(vector.GetFloat(row)), seed);
            case DoubleType:
                return TFunction.OfLong(Bits(vector.GetDouble(row)), seed);
            case DecimalType { Precision: <= LongDigits }:
                return TFunction.OfLong((long)vector.GetDecimal(row).Unscaled, seed);
            case DecimalType:
                return OfBigInteger(vector.GetDecimal(row).Unscaled, seed);
            case StringType or BinaryType or CharType or VarcharType:
                return TFunction.OfBytes(vector.GetBytes(row), seed);
            case CalendarIntervalType:
                var interval = vector.GetInterval(row);
                return TFunction.OfInt(interval.Months, TFunction.OfInt(interval.Days, TFunction.OfLong(interval.Microseconds, seed)));
            case StructType type:
                for (var i = 0; i < type.Fields.Count; i++)
                {
                    seed = Of(vector.GetChild(i), row, seed);
                }

                return seed;
            case ArrayType:
                var (offset, length) = vector.GetRange(row);
                for (var i = 0; i < length; i++)
                {
                    seed = Of(vector.GetChild(0), offset + i, seed);
                }

                return seed;
            case MapType:
                var (start, count) = vector.GetRange(row);
                for (var i = 0; i < count; i++)
                {
                    seed = Of(vector.GetChild(1), start + i, Of(vector.GetChild(0), start + i, seed));
                }

                return seed;
            default:
                return seed;
        }
    }

    private static THash OfBigInteger(Int128 value, THash seed)
    {
        Span<byte> bytes = stackalloc byte[20];
        ((BigInteger)value).TryWriteBytes(bytes, out var written, isUnsigned: false, isBigEndian: true);
        return TFunction.OfBytes(bytes[..written], seed);
    }

    private static int Bits(float value) =>
        value == 0 ? 0
        : float.IsNaN(value) ? 0x7fc00000
        : BitConverter.SingleToInt32Bits(value);

    private static long Bits(double value) =>
        value == 0 ? 0
        : double.IsNaN(value) ? 0x7ff8000000000000L
        : BitConverter.DoubleToInt64Bits(value);
}

/// <summary><see cref="Murmur3"/>.</summary>
internal readonly struct Murmur3Function : IHashFunction<int>
{
    public static int OfInt(int value, int seed) => Murmur3.HashInt(value, seed);

    public static int OfLong(long value, int seed) => Murmur3.HashLong(value, seed);

    public static int OfBytes(ReadOnlySpan<byte> value, int seed) => Murmur3.HashBytes(value, seed);
}

/// <summary><see cref="XxHash64"/>.</summary>
internal readonly struct XxHash64Function : IHashFunction<long>
{
    public static long OfInt(int value, long seed) => XxHash64.HashInt(value, seed);

    public static long OfLong(long value, long seed) => XxHash64.HashLong(value, seed);

    public static long OfBytes(ReadOnlySpan<byte> value, long seed) => XxHash64.HashBytes(value, seed);
}
