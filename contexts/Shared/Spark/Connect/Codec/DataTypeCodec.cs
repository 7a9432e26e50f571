using Microsoft.Spark.Sql.Types;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Kinds = Shared.Spark.Connect.Protocol.DataType.Types;
using Proto = Shared.Spark.Connect.Protocol.DataType;

namespace Shared.Spark.Connect.Codec;

/// <summary>Data types to the protocol and back.</summary>
internal static class DataTypeCodec
{
    internal static Proto Encode(DataType type) =>
        type switch
        {
            NullType => new Proto { Null = new() },
            BinaryType => new Proto { Binary = new() },
            BooleanType => new Proto { Boolean = new() },
            ByteType => new Proto { Byte = new() },
            ShortType => new Proto { Short = new() },
            IntegerType => new Proto { Integer = new() },
            LongType => new Proto { Long = new() },
            FloatType => new Proto { Float = new() },
            DoubleType => new Proto { Double = new() },
            DecimalType @decimal => new Proto
            {
                Decimal = new() { Precision = @decimal.Precision, Scale = @decimal.Scale },
            },
            StringType => new Proto { String = new() },
            CharType @char => new Proto { Char = new() { Length = @char.Length } },
            VarcharType varchar => new Proto { VarChar = new() { Length = varchar.Length } },
            DateType => new Proto { Date = new() },
            TimestampType => new Proto { Timestamp = new() },
            TimestampNTZType => new Proto { TimestampNtz = new() },
            CalendarIntervalType => new Proto { CalendarInterval = new() },
            YearMonthIntervalType interval => new Proto
            {
                YearMonthInterval = new() { StartField = interval.StartField, EndField = interval.EndField },
            },
            DayTimeIntervalType interval => new Proto
            {
                DayTimeInterval = new() { StartField = interval.StartField, EndField = interval.EndField },
            },
            ArrayType array => new Proto
            {
                Array = new() { ElementType = Encode(array.ElementType), ContainsNull = array.ContainsNull },
            },
            MapType map => new Proto
            {
                Map = new()
                {
                    KeyType = Encode(map.KeyType),
                    ValueType = Encode(map.ValueType),
                    ValueContainsNull = map.ValueContainsNull,
                },
            },
            StructType structure => new Proto { Struct = new() { Fields = { structure.Fields.Select(EncodeField) } } },
            _ => throw new ArgumentException($"Spark Connect has no type for {type.SimpleString}.", nameof(type)),
        };

    internal static DataType Decode(Proto type) =>
        type.KindCase switch
        {
            Proto.KindOneofCase.Null => DataTypes.NullType,
            Proto.KindOneofCase.Binary => DataTypes.BinaryType,
            Proto.KindOneofCase.Boolean => DataTypes.BooleanType,
            Proto.KindOneofCase.Byte => DataTypes.ByteType,
            Proto.KindOneofCase.Short => DataTypes.ShortType,
            Proto.KindOneofCase.Integer => DataTypes.IntegerType,
            Proto.KindOneofCase.Long => DataTypes.LongType,
            Proto.KindOneofCase.Float => DataTypes.FloatType,
            Proto.KindOneofCase.Double => DataTypes.DoubleType,
            Proto.KindOneofCase.Decimal => DecodeDecimal(type.Decimal),
            Proto.KindOneofCase.String => DataTypes.StringType,
            Proto.KindOneofCase.Char => new CharType(type.Char.Length),
            Proto.KindOneofCase.VarChar => new VarcharType(type.VarChar.Length),
            Proto.KindOneofCase.Date => DataTypes.DateType,
            Proto.KindOneofCase.Timestamp => DataTypes.TimestampType,
            Proto.KindOneofCase.TimestampNtz => DataTypes.TimestampNTZType,
            Proto.KindOneofCase.CalendarInterval => DataTypes.CalendarIntervalType,
            Proto.KindOneofCase.YearMonthInterval => DecodeYearMonth(type.YearMonthInterval),
            Proto.KindOneofCase.DayTimeInterval => DecodeDayTime(type.DayTimeInterval),
            Proto.KindOneofCase.Array => new ArrayType(Decode(type.Array.ElementType), type.Array.ContainsNull),
            Proto.KindOneofCase.Map => new MapType(Decode(type.Map.KeyType), Decode(type.Map.ValueType), type.Map.ValueContainsNull),
            Proto.KindOneofCase.Struct => new StructType(type.Struct.Fields.Select(DecodeField)),
            Proto.KindOneofCase.Udt => Decode(type.Udt.SqlType),
            _ => throw new NotSupportedException($"The server answered with a data type that this client does not know ({type.KindCase})."),
        };

    private static Kinds.StructField EncodeField(StructField field)
    {
        var encoded = new Kinds.StructField
        {
            Name = field.Name,
            DataType = Encode(field.DataType),
            Nullable = field.IsNullable,
        };
        if (field.Metadata.Count > 0)
        {
            encoded.Metadata = field.Metadata.ToString(Formatting.None);
        }

        return encoded;
    }

    private static StructField DecodeField(Kinds.StructField field) =>
        new(
            field.Name,
            Decode(field.DataType),
            field.Nullable,
            field.HasMetadata && field.Metadata is not "{}" ? JObject.Parse(field.Metadata) : null
        );

    private static DecimalType DecodeDecimal(Kinds.Decimal type) =>
        new(type.HasPrecision ? type.Precision : 10, type.HasScale ? type.Scale : 0);

    private static YearMonthIntervalType DecodeYearMonth(Kinds.YearMonthInterval type) =>
        new((byte)(type.HasStartField ? type.StartField : 0), (byte)(type.HasEndField ? type.EndField : 1));

    private static DayTimeIntervalType DecodeDayTime(Kinds.DayTimeInterval type) =>
        new((byte)(type.HasStartField ? type.StartField : 0), (byte)(type.HasEndField ? type.EndField : 3));
}
