using System.Buffers;
using Shared.Spark.Embedded.Sources.Values;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>Copies JSON as Jackson's generator does: without spaces, numbers with a point as Java prints doubles.</summary>
internal static class JsonCopy
{
    internal static void Write(IBufferWriter<byte> output, ref JsonCursor cursor, JsonToken token)
    {
        var isFirst = true;
        switch (token)
        {
            case JsonToken.Object:
                output.Write("{"u8);
                for (var separator = false; cursor.NextField(ref isFirst); separator = true)
                {
                    output.Write(separator ? ","u8 : ""u8);
                    JsonText.Write(output, cursor.Value);
                    output.Write(":"u8);
                    Write(output, ref cursor, cursor.ReadItem());
                }

                output.Write("}"u8);
                break;
            case JsonToken.Array:
                output.Write("["u8);
                for (var separator = false; cursor.NextElement(ref isFirst); separator = true)
                {
                    output.Write(separator ? ","u8 : ""u8);
                    Write(output, ref cursor, cursor.ReadItem());
                }

                output.Write("]"u8);
                break;
            case JsonToken.String:
                JsonText.Write(output, cursor.Value);
                break;
            case JsonToken.Integer:
                output.Write(cursor.Value);
                break;
            case JsonToken.Float:
                _ = NumberReader.TryParse(cursor.Value, out double number);
                WriteDouble(output, number);
                break;
            case JsonToken.NonNumeric:
                _ = JsonNumbers.TryParseNonNumeric(cursor.Value, out var word);
                WriteDouble(output, word);
                break;
            default:
                output.Write(
                    token switch
                    {
                        JsonToken.True => "true"u8,
                        JsonToken.False => "false"u8,
                        _ => "null"u8,
                    }
                );
                break;
        }
    }

    private static void WriteDouble(IBufferWriter<byte> output, double value)
    {
        output.Write(double.IsFinite(value) ? ""u8 : "\""u8);
        NumberText.Append(output, value);
        output.Write(double.IsFinite(value) ? ""u8 : "\""u8);
    }
}
