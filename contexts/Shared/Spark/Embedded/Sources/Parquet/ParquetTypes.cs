using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Parquet;

/// <summary>
/// The Spark types of a parquet file's columns. Mirrors Spark's <c>ParquetToSparkSchemaConverter</c>; all is nullable, as in all files
/// Spark reads.
/// </summary>
internal static class ParquetTypes
{
    internal static StructType ToSpark(IEnumerable<ParquetNode> columns) =>
        new(columns.Select(column => new StructField(column.Name, ToSpark(column))));

    internal static DataType ToSpark(ParquetNode node)
    {
        if (node.IsRepeated)
        {
            return new ArrayType(ToSpark(node.Element), containsNull: true);
        }

        if (!node.IsGroup)
        {
            return ToAtomic(node);
        }

        if (node.IsList)
        {
            return new ArrayType(ToSpark(node.ListElement.Element), containsNull: true);
        }

        if (node.IsMap)
        {
            var pair = node.Children[0];
            return new MapType(ToSpark(pair.Children[0]), ToSpark(pair.Children[1]), valueContainsNull: true);
        }

        return ToSpark(node.Children);
    }

    private static DataType ToAtomic(ParquetNode node) =>
        node.Physical switch
        {
            "BOOLEAN" => DataTypes.BooleanType,
            "FLOAT" => DataTypes.FloatType,
            "DOUBLE" => DataTypes.DoubleType,
            "INT96" => DataTypes.TimestampType,
            "INT32" => OfInt32(node),
            "INT64" => OfInt64(node),
            "BYTE_ARRAY" => OfBytes(node),
            "FIXED_LEN_BYTE_ARRAY" when IsDecimal(node) => ToDecimal(node),
            "FIXED_LEN_BYTE_ARRAY" when node.Converted is null && node.Logical is null => DataTypes.BinaryType,
            _ => throw Illegal(node),
        };

    private static DataType OfInt32(ParquetNode node) =>
        node.Converted switch
        {
            _ when IsDecimal(node) => ToDecimal(node),
            "INT_8" => DataTypes.ByteType,
            "INT_16" or "UINT_8" => DataTypes.ShortType,
            "UINT_32" => DataTypes.LongType,
            "DATE" => DataTypes.DateType,
            "INT_32" or "UINT_16" => DataTypes.IntegerType,
            null when node.DuckDbType == "DATE" => DataTypes.DateType,
            null when node.Logical is null => DataTypes.IntegerType,
            null when node.DuckDbType is "TINYINT" => DataTypes.ByteType,
            null when node.DuckDbType is "SMALLINT" or "UTINYINT" => DataTypes.ShortType,
            null when node.DuckDbType is "INTEGER" or "USMALLINT" => DataTypes.IntegerType,
            null when node.DuckDbType is "UINTEGER" => DataTypes.LongType,
            _ => throw Illegal(node),
        };

    private static DataType OfInt64(ParquetNode node) =>
        node.Logical switch
        {
            _ when IsDecimal(node) => ToDecimal(node),
            { } logical when logical.Contains("NANOS=NanoSeconds", StringComparison.Ordinal) => throw Illegal(node),
            { } logical when logical.StartsWith("TimestampType(isAdjustedToUTC=0", StringComparison.Ordinal) => DataTypes.TimestampNTZType,
            _ when node.Converted is "TIMESTAMP_MICROS" or "TIMESTAMP_MILLIS" => DataTypes.TimestampType,
            { } logical when logical.StartsWith("TimestampType", StringComparison.Ordinal) => DataTypes.TimestampType,
            _ when node.Converted == "UINT_64" || node.DuckDbType == "UBIGINT" => new DecimalType(20, 0),
            _ when node.Converted is null or "INT_64" && node.DuckDbType == "BIGINT" => DataTypes.LongType,
            _ => throw Illegal(node),
        };

    private static DataType OfBytes(ParquetNode node) =>
        node.Converted switch
        {
            _ when IsDecimal(node) => ToDecimal(node),
            "UTF8" or "ENUM" or "JSON" => DataTypes.StringType,
            "BSON" => DataTypes.BinaryType,
            null when node.Logical is null => DataTypes.BinaryType,
            null when node.DuckDbType is "VARCHAR" or "JSON" => DataTypes.StringType,
            _ => throw Illegal(node),
        };

    private static bool IsDecimal(ParquetNode node) =>
        node.Converted == "DECIMAL" || node.Logical?.StartsWith("DecimalType", StringComparison.Ordinal) == true;

    private static DecimalType ToDecimal(ParquetNode node) => new(node.Precision, node.Scale);

    private static AnalysisException Illegal(ParquetNode node) =>
        new(
            "_LEGACY_ERROR_TEMP_1173",
            new Dictionary<string, string>
            {
                ["parquetType"] = $"{node.Physical} ({node.Logical ?? node.Converted}) of the column '{node.Name}'",
            }
        );
}
