using Shared.Spark.Embedded.Sources.Columns;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>Maps from the names of an object's fields.</summary>
internal sealed class JsonMapConverter(ListColumnBuilder column, JsonConverter value) : JsonConverter
{
    internal override void AppendNull() => column.AppendNull();

    private protected override JsonOutcome AppendValue(ref JsonCursor cursor, JsonToken token)
    {
        if (token != JsonToken.Object)
        {
            cursor.Skip(token);
            return JsonOutcome.None;
        }

        var keys = (BytesColumnBuilder)column.Items;
        var outcome = JsonOutcome.Whole;
        var isFirst = true;
        while (cursor.NextField(ref isFirst))
        {
            if (outcome != JsonOutcome.None)
            {
                keys.Append(cursor.Value);
            }

            var item = cursor.ReadItem();
            if (outcome == JsonOutcome.None)
            {
                cursor.Skip(item);
                continue;
            }

            var result = value.Append(ref cursor, item);
            outcome = result > outcome ? result : outcome;
        }

        if (outcome == JsonOutcome.None || cursor.HasFailed)
        {
            column.DropOpen();
            return JsonOutcome.None;
        }

        column.EndList();
        return outcome;
    }
}
