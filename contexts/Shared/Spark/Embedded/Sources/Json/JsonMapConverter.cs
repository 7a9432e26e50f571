using Shared.Spark.Embedded.Sources.Columns;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>Maps from the names of an object's fields.</summary>
internal sealed class JsonMapConverter(ListColumnBuilder column, JsonConverter value) : JsonItemsConverter(column, value)
{
    private readonly BytesColumnBuilder _keys = (BytesColumnBuilder)column.Items;

    private protected override JsonOutcome AppendValue(ref JsonCursor cursor, JsonToken token)
    {
        if (token != JsonToken.Object)
        {
            cursor.Skip(token);
            return JsonOutcome.None;
        }

        var outcome = JsonOutcome.Whole;
        var isFirst = true;
        while (cursor.NextField(ref isFirst))
        {
            if (outcome != JsonOutcome.None)
            {
                _keys.Append(cursor.Value);
            }

            outcome = AppendItem(ref cursor, outcome);
        }

        return End(cursor, outcome);
    }
}
