using System.Buffers;
using Shared.Spark.Embedded.Sources.Columns;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>Strings; what is none is kept as the JSON it is.</summary>
internal sealed class JsonStringConverter(BytesColumnBuilder column) : JsonConverter
{
    private readonly ArrayBufferWriter<byte> _json = new();

    internal override void AppendNull() => column.AppendNull();

    private protected override JsonOutcome AppendValue(ref JsonCursor cursor, JsonToken token)
    {
        if (token == JsonToken.String)
        {
            column.Append(cursor.Value);
            return JsonOutcome.Whole;
        }

        _json.ResetWrittenCount();
        JsonCopy.Write(_json, ref cursor, token);
        if (cursor.HasFailed)
        {
            return JsonOutcome.None;
        }

        column.Append(_json.WrittenSpan);
        return JsonOutcome.Whole;
    }
}
