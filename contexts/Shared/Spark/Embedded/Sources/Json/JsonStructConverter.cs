using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Columns;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>Objects as structs: a field of another type is null, and the struct partial.</summary>
internal sealed class JsonStructConverter : JsonConverter
{
    private readonly StructColumnBuilder _column;
    private readonly JsonFields _fields;

    internal JsonStructConverter(StructType type, StructColumnBuilder column, JsonOptions options)
    {
        _column = column;
        _fields = new JsonFields(type, column.Fields, options);
    }

    internal override void AppendNull() => _column.AppendNull();

    private protected override JsonOutcome AppendValue(ref JsonCursor cursor, JsonToken token)
    {
        if (token != JsonToken.Object)
        {
            cursor.Skip(token);
            return JsonOutcome.None;
        }

        var outcome = _fields.Append(ref cursor, _column.Count);
        if (cursor.HasFailed)
        {
            _fields.Truncate(_column.Count);
            return JsonOutcome.None;
        }

        _column.EndStruct();
        return outcome;
    }
}
