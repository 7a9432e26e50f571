using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Embedded.Translation;

/// <summary>
/// The DuckDB type that holds each Spark type. Both timestamps are microseconds (TIMESTAMP); year-month intervals are months, day-time
/// intervals microseconds; fields of structs are named by position (<c>f0</c>), since Spark allows names that DuckDB does not.
/// </summary>
internal static class DuckDbTypes
{
    internal static string NameOf(DataType type) =>
        type switch
        {
            BooleanType => "BOOLEAN",
            ByteType => "TINYINT",
            ShortType => "SMALLINT",
            IntegerType or YearMonthIntervalType or NullType => "INTEGER",
            LongType or DayTimeIntervalType => "BIGINT",
            FloatType => "FLOAT",
            DoubleType => "DOUBLE",
            DecimalType @decimal => $"DECIMAL({@decimal.Precision},{@decimal.Scale})",
            StringType or CharType or VarcharType => "VARCHAR",
            BinaryType => "BLOB",
            DateType => "DATE",
            TimestampType or TimestampNTZType => "TIMESTAMP",
            CalendarIntervalType => "STRUCT(months INTEGER, days INTEGER, microseconds BIGINT)",
            ArrayType array => $"{NameOf(array.ElementType)}[]",
            MapType map => $"MAP({NameOf(map.KeyType)}, {NameOf(map.ValueType)})",
            StructType { Fields.Count: 0 } => "STRUCT(empty BOOLEAN)",
            StructType structure =>
                $"STRUCT({string.Join(", ", structure.Fields.Select((field, i) => $"{FieldName(i)} {NameOf(field.DataType)}"))})",
            _ => throw new ArgumentException($"The embedded engine has no type for {type.SimpleString}.", nameof(type)),
        };

    internal static string FieldName(int ordinal) => $"f{ordinal}";
}
