using Google.Protobuf;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Expressions;
using Proto = Shared.Spark.Connect.Protocol.Expression.Types.Literal;

namespace Shared.Spark.Connect.Codec;

/// <summary>Constants to the protocol.</summary>
internal static class LiteralEncoder
{
    internal static Proto Encode(Literal literal) => Encode(literal.Value, literal.Type);

    private static Proto Encode(object? value, DataType type) =>
        (value, type) switch
        {
            (null, _) => new Proto { Null = DataTypeCodec.Encode(type) },
            (byte[] bytes, BinaryType) => new Proto { Binary = ByteString.CopyFrom(bytes) },
            (bool boolean, BooleanType) => new Proto { Boolean = boolean },
            (sbyte number, ByteType) => new Proto { Byte = number },
            (short number, ShortType) => new Proto { Short = number },
            (int number, IntegerType) => new Proto { Integer = number },
            (long number, LongType) => new Proto { Long = number },
            (float number, FloatType) => new Proto { Float = number },
            (double number, DoubleType) => new Proto { Double = number },
            (Decimal128 number, DecimalType @decimal) => new Proto
            {
                Decimal = new()
                {
                    Value = number.ToString(),
                    Precision = @decimal.Precision,
                    Scale = @decimal.Scale,
                },
            },
            (string text, StringType or CharType or VarcharType) => new Proto { String = text },
            (int days, DateType) => new Proto { Date = days },
            (long microseconds, TimestampType) => new Proto { Timestamp = microseconds },
            (long microseconds, TimestampNTZType) => new Proto { TimestampNtz = microseconds },
            (CalendarInterval interval, CalendarIntervalType) => new Proto
            {
                CalendarInterval = new()
                {
                    Months = interval.Months,
                    Days = interval.Days,
                    Microseconds = interval.Microseconds,
                },
            },
            (int months, YearMonthIntervalType) => new Proto { YearMonthInterval = months },
            (long microseconds, DayTimeIntervalType) => new Proto { DayTimeInterval = microseconds },
            (object?[] items, ArrayType array) => new Proto
            {
                Array = new()
                {
                    ElementType = DataTypeCodec.Encode(array.ElementType),
                    Elements = { items.Select(item => Encode(item, array.ElementType)) },
                },
            },
            (KeyValuePair<object, object?>[] entries, MapType map) => new Proto
            {
                Map = new()
                {
                    KeyType = DataTypeCodec.Encode(map.KeyType),
                    ValueType = DataTypeCodec.Encode(map.ValueType),
                    Keys = { entries.Select(entry => Encode(entry.Key, map.KeyType)) },
                    Values = { entries.Select(entry => Encode(entry.Value, map.ValueType)) },
                },
            },
            (object?[] items, StructType structure) => new Proto
            {
                Struct = new()
                {
                    StructType = DataTypeCodec.Encode(structure),
                    Elements = { items.Zip(structure.Fields, (item, field) => Encode(item, field.DataType)) },
                },
            },
            _ => throw new ArgumentException($"A value of '{value.GetType().Name}' is no constant of {type.SimpleString}.", nameof(value)),
        };
}
