using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Connectors.Jdbc.Postgres;

/// <summary>PostgreSQL's types and Spark's, and the SQL that brings a value into a form whose bytes are known.</summary>
internal static class PostgresTypes
{
    /// <summary>The Spark type of a column. Mirrors Spark's <c>PostgresDialect.getCatalystType</c>.</summary>
    /// <param name="name">PostgreSQL's own name of the type: <c>int4</c>, <c>_text</c>.</param>
    /// <param name="facets">What limits the type: its size, or precision and scale; none for nothing.</param>
    /// <param name="preferNtz">Whether a timestamp without a zone is a timestamp_ntz.</param>
    internal static DataType ToSpark(string name, IReadOnlyList<int> facets, bool preferNtz) =>
        name switch
        {
            "bool" => DataTypes.BooleanType,
            "int2" => DataTypes.ShortType,
            "int4" => DataTypes.IntegerType,
            "int8" => DataTypes.LongType,
            "oid" => new DecimalType(20, 0),
            "float4" => DataTypes.FloatType,
            "float8" => DataTypes.DoubleType,
            "numeric" => ToDecimal(facets),
            "bytea" => DataTypes.BinaryType,
            "bit" => facets is [1] ? DataTypes.BooleanType : DataTypes.BinaryType,
            "date" => DataTypes.DateType,
            "timestamp" => preferNtz ? DataTypes.TimestampNTZType : DataTypes.TimestampType,
            "timestamptz" or "time" or "timetz" => DataTypes.TimestampType,
            _ when name.StartsWith('_') => new ArrayType(ToElement(name[1..], facets)),
            _ => DataTypes.StringType,
        };

    /// <summary>The SQL expression that reads a column as the bytes that its Spark type is decoded from.</summary>
    internal static string ToSelect(JdbcColumn column)
    {
        var name = JdbcDialect.Quote(column.Name);
        return (column.Type, column.SourceType) switch
        {
            (ArrayType array, _) => $"{name}::{WireType(array.ElementType)}[]",
            (TimestampType or TimestampNTZType, "time") => $"(DATE '1970-01-01' + {name})",
            (TimestampType, "timetz") => $"('1970-01-01 ' || {name}::text)::timestamptz",
            (TimestampType, "timestamptz" or "timestamp") or (StringType, "bpchar" or "text" or "varchar") => name,

            // What a type prints is not always what a cast gives: an inet.
            (StringType, "inet" or "cidr") => $"CASE WHEN {name} IS NOT NULL THEN format('%s', {name}) END",
            (BinaryType, "bit") => $"convert_to({name}::text, 'UTF8')",
            (BooleanType, "bit") => $"({name}::int4 <> 0)",
            (BooleanType, "int2" or "int8" or "numeric" or "float4" or "float8") => $"({name} <> 0)",
            (DecimalType, "bool" or "oid") => $"{name}::{(column.SourceType == "bool" ? "int4" : "int8")}::numeric",
            (ShortType or IntegerType or LongType, "text" or "varchar" or "bpchar") => $"{name}::{WireType(column.Type)}",
            _ when WireType(column.Type) == column.SourceType => name,
            _ => $"{name}::{WireType(column.Type)}",
        };
    }

    /// <summary>The PostgreSQL type whose bytes a Spark type is read from and written as.</summary>
    internal static string WireType(DataType type) =>
        type switch
        {
            BooleanType => "bool",
            ByteType or ShortType => "int2",
            IntegerType => "int4",
            LongType => "int8",
            FloatType => "float4",
            DoubleType => "float8",
            DecimalType => "numeric",
            BinaryType => "bytea",
            DateType => "date",
            TimestampType or TimestampNTZType => "timestamp",
            StringType or CharType or VarcharType => "text",
            _ => throw new SparkException(null, $"Values of {type.SimpleString} cannot be read from PostgreSQL."),
        };

    /// <summary>PostgreSQL's number of the type whose bytes a Spark type is written as.</summary>
    internal static int OidOf(DataType type) =>
        WireType(type) switch
        {
            "bool" => 16,
            "bytea" => 17,
            "int8" => 20,
            "int2" => 21,
            "int4" => 23,
            "text" => 25,
            "float4" => 700,
            "float8" => 701,
            "date" => 1082,
            "timestamp" => 1114,
            _ => 1700,
        };

    private static DataType ToElement(string name, IReadOnlyList<int> facets) =>
        name switch
        {
            "oid" => DataTypes.LongType,
            "bit" => DataTypes.BooleanType,
            "money" => DataTypes.DoubleType,
            _ => ToSpark(name, facets, preferNtz: false),
        };

    // A scale beyond the precision, or below 0, which shows as one of 11 bits: PostgreSQL knows them, Spark does not.
    private static DecimalType ToDecimal(IReadOnlyList<int> facets)
    {
        if (facets.Count == 0)
        {
            return DecimalType.SystemDefault;
        }

        var precision = Math.Min(facets[0], DecimalType.MaxPrecision);
        var scale = facets.Count == 1 ? 0 : Math.Min(facets[1] < 0 ? DecimalType.MaxScale : facets[1], DecimalType.MaxScale);
        return scale <= precision
            ? new DecimalType(precision, scale)
            : throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1228",
                new Dictionary<string, string> { ["scale"] = $"{scale}", ["precision"] = $"{precision}" }
            );
    }
}
