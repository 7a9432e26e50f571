using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Translation;

namespace Shared.Spark.Embedded.Sources.Parquet;

/// <summary>DuckDB expressions that bring what it reads from a parquet file into the form the engine holds Spark's types in.</summary>
internal static class ParquetExpressions
{
    /// <summary>The expression of a column.</summary>
    /// <param name="column">The column in the file; null when the file has none of that name.</param>
    /// <param name="type">Its Spark type.</param>
    /// <param name="mismatch">Makes the error of a type that the file's cannot be read as.</param>
    /// <param name="calendar">What makes dates and timestamps of old calendars safe.</param>
    internal static string Read(
        ParquetNode? column,
        DataType type,
        Func<ParquetNode, DataType, Exception> mismatch,
        ParquetCalendar calendar
    )
    {
        var target = DuckDbTypes.NameOf(type);
        return column is null
            ? $"CAST(NULL AS {target})"
            : $"CAST({calendar.Guard(column, type, new Reader(mismatch).Read(column, type, SqlText.Name(column.Name), 0))} AS {target})";
    }

    /// <summary>
    /// The expression that makes a column of a file from a value of the engine's: fields get their names, timestamps their zone.
    /// </summary>
    internal static string Write(DataType type, string value, int depth = 0)
    {
        var x = $"x{depth}";
        switch (type)
        {
            case TimestampType:
                return $"make_timestamptz(epoch_us({value}))";
            case ArrayType array:
                var element = Write(array.ElementType, x, depth + 1);
                return element == x ? value : $"list_transform({value}, lambda {x}: {element})";
            case MapType map:
                var pair = (Write(map.KeyType, $"{x}.key", depth + 1), Write(map.ValueType, $"{x}.value", depth + 1));
                return pair == ($"{x}.key", $"{x}.value")
                    ? value
                    : $"map_from_entries(list_transform(map_entries({value}), lambda {x}: struct_pack(k := {pair.Item1}, v := {pair.Item2})))";
            case StructType structure:
                var fields = structure.Fields.Select(
                    (field, i) =>
                        $"{SqlText.Name(field.Name)} := {Write(field.DataType, $"struct_extract({value}, '{DuckDbTypes.FieldName(i)}')", depth)}"
                );
                return $"CASE WHEN {value} IS NULL THEN NULL ELSE struct_pack({string.Join(", ", fields)}) END";
            default:
                return value;
        }
    }

    private sealed class Reader(Func<ParquetNode, DataType, Exception> mismatch)
    {
        internal string Read(ParquetNode node, DataType type, string value, int depth)
        {
            if (type is ArrayType array && (node.IsRepeated || node.IsList))
            {
                return ReadList(node.IsRepeated ? node : node.ListElement, array.ElementType, value, depth);
            }

            return type switch
            {
                MapType map when node.IsMap && !node.IsRepeated => ReadMap(node.Children[0], map, value, depth),
                StructType structure when node.IsGroup && !node.IsRepeated && !node.IsList && !node.IsMap => ReadStruct(
                    node,
                    structure,
                    value,
                    depth
                ),
                AtomicType or NullType when !node.IsGroup && !node.IsRepeated => ReadAtomic(node, type, value),
                _ => throw mismatch(node, type),
            };
        }

        private string ReadList(ParquetNode element, DataType type, string value, int depth)
        {
            var variable = $"x{depth}";
            var read = ReadElement(element, type, variable, depth + 1);
            return read == variable ? value : $"list_transform({value}, lambda {variable}: {read})";
        }

        // DuckDB reads a repeated group of one field as a list of that field.
        private string ReadElement(ParquetNode element, DataType type, string value, int depth) =>
            element.IsRepeated && element.IsGroup && element.Children.Count == 1 && type is StructType { Fields: [var field] }
                ? $"struct_pack({DuckDbTypes.FieldName(0)} := {Read(element.Children[0], field.DataType, value, depth)})"
                : Read(element with { IsRepeated = false }, type, value, depth);

        private string ReadMap(ParquetNode pair, MapType type, string value, int depth)
        {
            var (key, item) = ($"x{depth}.key", $"x{depth}.value");
            var readKey = Read(pair.Children[0], type.KeyType, key, depth + 1);
            var readValue = Read(pair.Children[1], type.ValueType, item, depth + 1);
            return (readKey, readValue) == (key, item)
                ? value
                : $"map_from_entries(list_transform(map_entries({value}), lambda x{depth}: struct_pack(k := {readKey}, v := {readValue})))";
        }

        private string ReadStruct(ParquetNode node, StructType type, string value, int depth)
        {
            var fields = type.Fields.Select(
                (field, i) =>
                {
                    var child =
                        node.Children.FirstOrDefault(c => c.Name == field.Name)
                        ?? node.Children.FirstOrDefault(c => c.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase));
                    var read = child is null
                        ? $"CAST(NULL AS {DuckDbTypes.NameOf(field.DataType)})"
                        : Read(child, field.DataType, $"struct_extract({value}, {SqlText.Literal(child.Name)})", depth);
                    return $"{DuckDbTypes.FieldName(i)} := {read}";
                }
            );
            return $"CASE WHEN {value} IS NULL THEN NULL ELSE struct_pack({string.Join(", ", fields)}) END";
        }

        private string ReadAtomic(ParquetNode node, DataType type, string value)
        {
            var stored = ParquetTypes.ToSpark(node);
            if (!CanRead(node, stored, type))
            {
                throw mismatch(node, type);
            }

            return (node.DuckDbType, type) switch
            {
                ("TIMESTAMP WITH TIME ZONE", _) => $"make_timestamp(epoch_us({value}))",
                ("BLOB", StringType or CharType or VarcharType) => $"decode({value})",
                ("VARCHAR" or "JSON", BinaryType) => $"encode({value})",
                _ => value,
            };
        }

        // As Spark's ParquetVectorUpdaterFactory: a narrower integer of the same storage, a decimal of the same scale, bytes as text.
        private static bool CanRead(ParquetNode node, DataType stored, DataType type) =>
            (stored, type) switch
            {
                _ when stored.Equals(type) => true,
                (ByteType or ShortType or IntegerType, ByteType or ShortType or IntegerType) => node.Physical == "INT32",
                (IntegerType, YearMonthIntervalType) or (LongType, DayTimeIntervalType) => true,
                (DecimalType from, DecimalType to) => from.Scale == to.Scale && from.Precision <= to.Precision,
                (IntegerType, DecimalType { Scale: 0, Precision: <= 9 }) or (LongType, DecimalType { Scale: 0, Precision: <= 18 }) => true,
                (StringType or BinaryType, StringType or CharType or VarcharType or BinaryType) => true,
                (TimestampNTZType, TimestampType) => true,
                _ => false,
            };
    }
}
