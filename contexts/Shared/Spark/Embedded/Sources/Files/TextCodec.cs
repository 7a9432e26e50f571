using System.IO.Compression;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>How files of text are compressed.</summary>
/// <param name="Extension">What their names end with.</param>
/// <param name="Compress">A stream that compresses into another, and closes it.</param>
internal sealed record TextCodec(string Extension, Func<Stream, Stream> Compress)
{
    private static readonly Dictionary<string, TextCodec> s_codecs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["none"] = new("", stream => stream),
        ["uncompressed"] = new("", stream => stream),
        ["gzip"] = new(".gz", stream => new GZipStream(stream, CompressionLevel.Optimal)),
        ["deflate"] = new(".deflate", stream => new ZLibStream(stream, CompressionLevel.Optimal)),
    };

    /// <summary>The codec a write asks for.</summary>
    /// <exception cref="SparkException">There is none of that name.</exception>
    internal static TextCodec Of(WriteRequest request)
    {
        var name = request.Options.Find("compression", "codec") ?? "none";
        return s_codecs.TryGetValue(name, out var codec)
            ? codec
            : throw new SparkException(null, $"Codec [{name}] is not available. Known codecs are {string.Join(", ", s_codecs.Keys)}.");
    }
}
