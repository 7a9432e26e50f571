using Shared.Spark.Embedded.Sources.Columns;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>Arrays: an element of another type makes the whole array one, but for structs of which some fields are.</summary>
internal sealed class JsonArrayConverter(ListColumnBuilder column, JsonConverter element) : JsonConverter
{
    internal override void AppendNull() => column.AppendNull();

    private protected override JsonOutcome AppendValue(ref JsonCursor cursor, JsonToken token)
    {
        if (token != JsonToken.Array)
        {
            cursor.Skip(token);
            return JsonOutcome.None;
        }

        var outcome = JsonOutcome.Whole;
        var isFirst = true;
        while (cursor.NextElement(ref isFirst))
        {
            var item = cursor.ReadItem();
            if (outcome == JsonOutcome.None)
            {
                cursor.Skip(item);
                continue;
            }

            var result = element.Append(ref cursor, item);
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
