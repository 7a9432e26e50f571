using System.Buffers;
using Shared.Spark.Embedded.Sources.Json;

namespace Shared.Spark.Embedded.Kernels.Json;

/// <summary>Prints JSON over several lines as Jackson's pretty printer does.</summary>
internal static class JsonIndentation
{
    internal static void Write(IBufferWriter<byte> output, ref JsonCursor cursor, JsonToken token, int depth = 0)
    {
        var isFirst = true;
        var isEmpty = true;
        switch (token)
        {
            case JsonToken.Object:
                output.Write("{"u8);
                while (cursor.NextField(ref isFirst))
                {
                    output.Write(isEmpty ? ""u8 : ","u8);
                    isEmpty = false;
                    NewLine(output, depth + 1);
                    JsonText.Write(output, cursor.Value);
                    output.Write(" : "u8);
                    Write(output, ref cursor, cursor.ReadItem(), depth + 1);
                }

                if (isEmpty)
                {
                    output.Write(" "u8);
                }
                else
                {
                    NewLine(output, depth);
                }

                output.Write("}"u8);
                break;
            case JsonToken.Array:
                output.Write("["u8);
                while (cursor.NextElement(ref isFirst))
                {
                    output.Write(isEmpty ? " "u8 : ", "u8);
                    isEmpty = false;
                    Write(output, ref cursor, cursor.ReadItem(), depth);
                }

                output.Write(" ]"u8);
                break;
            case JsonToken.String:
                JsonText.Write(output, cursor.Value);
                break;
            case JsonToken.Integer or JsonToken.Float:
                output.Write(cursor.Value);
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

    private static void NewLine(IBufferWriter<byte> output, int depth)
    {
        output.Write("\n"u8);
        for (var i = 0; i < depth; i++)
        {
            output.Write("  "u8);
        }
    }
}
