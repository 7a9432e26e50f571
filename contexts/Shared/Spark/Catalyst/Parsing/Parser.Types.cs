using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Newtonsoft.Json.Linq;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>Data types and schemas.</content>
internal sealed partial class Parser
{
    private static readonly Dictionary<string, DataType> s_simpleTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BOOLEAN"] = DataTypes.BooleanType,
        ["TINYINT"] = DataTypes.ByteType,
        ["BYTE"] = DataTypes.ByteType,
        ["SMALLINT"] = DataTypes.ShortType,
        ["SHORT"] = DataTypes.ShortType,
        ["INT"] = DataTypes.IntegerType,
        ["INTEGER"] = DataTypes.IntegerType,
        ["BIGINT"] = DataTypes.LongType,
        ["LONG"] = DataTypes.LongType,
        ["FLOAT"] = DataTypes.FloatType,
        ["REAL"] = DataTypes.FloatType,
        ["DOUBLE"] = DataTypes.DoubleType,
        ["DATE"] = DataTypes.DateType,
        ["TIMESTAMP_NTZ"] = DataTypes.TimestampNTZType,
        ["TIMESTAMP_LTZ"] = DataTypes.TimestampType,
        ["STRING"] = DataTypes.StringType,
        ["BINARY"] = DataTypes.BinaryType,
        ["VOID"] = DataTypes.NullType,
        ["INTERVAL"] = DataTypes.CalendarIntervalType,
    };

    /// <summary>Spark's <c>dataType</c>.</summary>
    private DataType DataTypeName()
    {
        GuardStack();
        switch (Kind)
        {
            case TokenKind.Array when KindAt(1) == TokenKind.Less:
                _position += 2;
                var element = DataTypeName();
                Expect(TokenKind.Greater);
                return new ArrayType(element);
            case TokenKind.Map when KindAt(1) == TokenKind.Less:
                _position += 2;
                var key = DataTypeName();
                Expect(TokenKind.Comma);
                var value = DataTypeName();
                Expect(TokenKind.Greater);
                return new MapType(key, value);
            case TokenKind.Struct when KindAt(1) == TokenKind.NotEqual:
                _position += 2;
                return new StructType([]);
            case TokenKind.Struct when KindAt(1) == TokenKind.Less:
                _position += 2;
                var fields = Kind == TokenKind.Greater ? [] : Separated(StructFieldType);
                Expect(TokenKind.Greater);
                return new StructType(fields);
            case TokenKind.Interval when IsFieldUnit(KindAt(1)):
                return IntervalType();
            default:
                return PrimitiveType();
        }
    }

    private DataType IntervalType()
    {
        var start = _position;
        Advance();
        var from = AnyWord().ToLowerInvariant();
        var isYearMonth = from is "year" or "month";
        IList<string> fields = [.. isYearMonth ? YearMonthIntervalType.Fields : DayTimeIntervalType.Fields];
        var first = fields.IndexOf(from);
        var last = first;
        if (Kind == TokenKind.To)
        {
            Advance();
            var allowed = isYearMonth ? Kind == TokenKind.Month : Kind is TokenKind.Hour or TokenKind.Minute or TokenKind.Second;
            var to = allowed ? AnyWord().ToLowerInvariant() : throw SyntaxError();
            last = fields.IndexOf(to);
            if (last <= first)
            {
                return Defer<DataType>(Error("_LEGACY_ERROR_TEMP_0028", From(start), ("from", from), ("to", to)), DataTypes.NullType);
            }
        }

        return isYearMonth ? new YearMonthIntervalType((byte)first, (byte)last) : new DayTimeIntervalType((byte)first, (byte)last);
    }

    private DataType PrimitiveType()
    {
        var start = _position;
        var name = Identifier();
        var lengths = new List<int>();
        if (Kind == TokenKind.LeftParen)
        {
            Advance();
            lengths.AddRange(Separated(Int32Token));
            Expect(TokenKind.RightParen);
        }

        return lengths switch
        {
            [] when name.Equals("TIMESTAMP", StringComparison.OrdinalIgnoreCase) => _options.TimestampIsNtz
                ? DataTypes.TimestampNTZType
                : DataTypes.TimestampType,
            [] when s_simpleTypes.TryGetValue(name, out var type) => type,
            _ => SizedType(name, lengths, From(start)),
        };
    }

    private DataType SizedType(string name, List<int> lengths, Origin origin) =>
        (name.ToUpperInvariant(), lengths) switch
        {
            ("DECIMAL" or "DEC" or "NUMERIC", []) => new DecimalType(10, 0),
            ("DECIMAL" or "DEC" or "NUMERIC", [var precision]) => Decimal(precision, 0, origin),
            ("DECIMAL" or "DEC" or "NUMERIC", [var precision, var scale]) => Decimal(precision, scale, origin),
            ("CHAR" or "CHARACTER", [var length]) => _options.CharVarcharAsString ? DataTypes.StringType : new CharType(length),
            ("VARCHAR", [var length]) => _options.CharVarcharAsString ? DataTypes.StringType : new VarcharType(length),
            ("CHAR" or "CHARACTER" or "VARCHAR", []) => Unknown(Error("DATATYPE_MISSING_SIZE", origin, ("type", SqlWord(name)))),
            ("ARRAY", []) => Unknown(Error("INCOMPLETE_TYPE_DEFINITION.ARRAY", origin, ("elementType", "<INT>"))),
            ("MAP", []) => Unknown(Error("INCOMPLETE_TYPE_DEFINITION.MAP", origin)),
            ("STRUCT", []) => Unknown(Error("INCOMPLETE_TYPE_DEFINITION.STRUCT", origin)),
            _ => Unknown(UnsupportedType(name, lengths, origin)),
        };

    private DataType Unknown(ParseException error) => Defer<DataType>(error, DataTypes.NullType);

    private static ParseException UnsupportedType(string name, List<int> lengths, Origin origin) =>
        Error("UNSUPPORTED_DATATYPE", origin, ("typeName", SqlWord(lengths.Count == 0 ? name : $"{name}({string.Join(",", lengths)})")));

    private DataType Decimal(int precision, int scale, Origin origin)
    {
        if (scale > precision)
        {
            return Unknown(
                Error(
                    "_LEGACY_ERROR_TEMP_1228",
                    origin,
                    ("scale", scale.ToString(CultureInfo.InvariantCulture)),
                    ("precision", precision.ToString(CultureInfo.InvariantCulture))
                )
            );
        }

        return precision > DecimalType.MaxPrecision ? Unknown(PrecisionTooLarge(precision, origin)) : new DecimalType(precision, scale);
    }

    // Expressions know strings without a length only.
    private static DataType WithoutLengths(DataType type) =>
        type switch
        {
            CharType or VarcharType => DataTypes.StringType,
            ArrayType array => new ArrayType(WithoutLengths(array.ElementType), array.ContainsNull),
            MapType map => new MapType(WithoutLengths(map.KeyType), WithoutLengths(map.ValueType), map.ValueContainsNull),
            StructType row => new StructType(
                row.Fields.Select(field => new StructField(field.Name, WithoutLengths(field.DataType), field.IsNullable, field.Metadata))
            ),
            _ => type,
        };

    /// <summary>Spark's <c>complexColType</c>.</summary>
    private StructField StructFieldType()
    {
        var name = Identifier();
        Accept(TokenKind.Colon);
        return FieldType(name);
    }

    private List<StructField> ColumnTypes() => [.. Separated(ColumnType)];

    /// <summary>Spark's <c>colType</c>.</summary>
    private StructField ColumnType() => FieldType(NameIdentifier());

    private StructField FieldType(string name)
    {
        var type = DataTypeName();
        var isNullable = !Accept(TokenKind.Not, TokenKind.Null);
        return Accept(TokenKind.Comment)
            ? new StructField(name, type, isNullable, new JObject { ["comment"] = StringText() })
            : new StructField(name, type, isNullable);
    }
}
