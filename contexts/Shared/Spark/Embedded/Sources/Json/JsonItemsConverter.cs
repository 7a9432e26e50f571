using Shared.Spark.Embedded.Sources.Columns;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>Lists and maps: an item of another type makes the whole value one, but for structs of which some fields are.</summary>
internal abstract class JsonItemsConverter(ListColumnBuilder column, JsonConverter items) : JsonConverter
{
    internal override void AppendNull() => column.AppendNull();

    /// <summary>Adds the item that comes next, unless one before it was of another type.</summary>
    private protected JsonOutcome AppendItem(ref JsonCursor cursor, JsonOutcome before)
    {
        var item = cursor.ReadItem();
        if (before == JsonOutcome.None)
        {
            cursor.Skip(item);
            return before;
        }

        var outcome = items.Append(ref cursor, item);
        return outcome > before ? outcome : before;
    }

    /// <summary>Ends the value, or drops it.</summary>
    private protected JsonOutcome End(in JsonCursor cursor, JsonOutcome outcome)
    {
        if (outcome == JsonOutcome.None || cursor.HasFailed)
        {
            column.DropOpen();
            return JsonOutcome.None;
        }

        column.EndList();
        return outcome;
    }
}
