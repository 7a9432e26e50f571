using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Columns;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>Puts JSON values into a column. Mirrors the converters of Spark's <c>JacksonParser</c>.</summary>
internal abstract class JsonConverter
{
    /// <summary>The converter for a column.</summary>
    internal static JsonConverter Create(DataType type, ColumnBuilder column, JsonOptions options) =>
        type switch
        {
            StructType structure => new JsonStructConverter(structure, (StructColumnBuilder)column, options),
            ArrayType array => new JsonArrayConverter(
                (ListColumnBuilder)column,
                Create(array.ElementType, ((ListColumnBuilder)column).Items, options)
            ),
            MapType map => new JsonMapConverter(
                (ListColumnBuilder)column,
                Create(map.ValueType, ((ListColumnBuilder)column).MapValues, options)
            ),
            StringType or CharType or VarcharType => new JsonStringConverter((BytesColumnBuilder)column),
            _ => new JsonScalarConverter(type, column, options),
        };

    /// <summary>Adds the value whose first token was read. What is of another type is passed over.</summary>
    internal JsonOutcome Append(ref JsonCursor cursor, JsonToken token)
    {
        if (token == JsonToken.Null)
        {
            AppendNull();
            return JsonOutcome.Whole;
        }

        return AppendValue(ref cursor, token);
    }

    /// <summary>Adds a null.</summary>
    internal abstract void AppendNull();

    private protected abstract JsonOutcome AppendValue(ref JsonCursor cursor, JsonToken token);
}
