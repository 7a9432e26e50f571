using System.Buffers;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>Writes strings as JSON, escaping what must be, as Jackson does.</summary>
internal static class JsonText
{
    private static readonly SearchValues<byte> s_escaped = SearchValues.Create([
        (byte)'"',
        (byte)'\\',
        .. Enumerable.Range(0, 32).Select(b => (byte)b),
    ]);

    internal static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        output.Write("\""u8);
        for (var next = text.IndexOfAny(s_escaped); next >= 0; next = text.IndexOfAny(s_escaped))
        {
            output.Write(text[..next]);
            WriteEscape(output, text[next]);
            text = text[(next + 1)..];
        }

        output.Write(text);
        output.Write("\""u8);
    }

    private static void WriteEscape(IBufferWriter<byte> output, byte b)
    {
        switch (b)
        {
            case (byte)'"':
                output.Write("\\\""u8);
                break;
            case (byte)'\\':
                output.Write("\\\\"u8);
                break;
            case (byte)'\b':
                output.Write("\\b"u8);
                break;
            case (byte)'\f':
                output.Write("\\f"u8);
                break;
            case (byte)'\n':
                output.Write("\\n"u8);
                break;
            case (byte)'\r':
                output.Write("\\r"u8);
                break;
            case (byte)'\t':
                output.Write("\\t"u8);
                break;
            default:
                output.Write("\\u00"u8);
                output.Write([(byte)('0' + (b >> 4)), (byte)"0123456789ABCDEF"[b & 0xF]]);
                break;
        }
    }
}
