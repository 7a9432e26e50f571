using System.Text;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>Finds out how a document is encoded, by its first bytes, as Jackson does.</summary>
internal static class JsonEncoding
{
    internal static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> document) =>
        Detect(document) is { } encoding ? Encoding.Convert(encoding, Encoding.UTF8, document.ToArray()) : document;

    private static Encoding? Detect(ReadOnlySpan<byte> start) =>
        start switch
        {
            [0xEF, 0xBB, 0xBF, ..] => null,
            [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, not 0, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
            [0xFF, 0xFE, 0, 0, ..] or [not 0, 0, 0, 0, ..] => Encoding.UTF32,
            [0xFE, 0xFF, ..] or [0, not 0, ..] => Encoding.BigEndianUnicode,
            [0xFF, 0xFE, ..] or [not 0, 0, ..] => Encoding.Unicode,
            _ => null,
        };
}
