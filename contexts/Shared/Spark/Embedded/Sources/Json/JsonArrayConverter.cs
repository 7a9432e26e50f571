using Shared.Spark.Embedded.Sources.Columns;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>Arrays.</summary>
internal sealed class JsonArrayConverter(ListColumnBuilder column, JsonConverter element) : JsonItemsConverter(column, element)
{
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
            outcome = AppendItem(ref cursor, outcome);
        }

        return End(cursor, outcome);
    }
}
