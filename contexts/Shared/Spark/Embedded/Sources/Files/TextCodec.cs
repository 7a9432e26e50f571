using System.IO.Compression;
using ICSharpCode.SharpZipLib.BZip2;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>How files of text are compressed.</summary>
/// <param name="Name">What the option <c>compression</c> calls it.</param>
/// <param name="Extension">What their names end with.</param>
/// <param name="Compress">A stream that compresses into another, and closes it.</param>
/// <param name="Decompress">A stream that decompresses another, and closes it.</param>
internal sealed record TextCodec(string Name, string Extension, Func<Stream, Stream> Compress, Func<Stream, Stream> Decompress)
{
    private static readonly TextCodec s_none = new("none", "", stream => stream, stream => stream);

    private static readonly TextCodec[] s_codecs =
    [
        s_none,
        s_none with
        {
            Name = "uncompressed",
        },
        new("bzip2", ".bz2", stream => new BZip2OutputStream(stream), stream => new BZip2InputStream(stream)),
        new(
            "deflate",
            ".deflate",
            stream => new ZLibStream(stream, CompressionLevel.Optimal),
            stream => new ZLibStream(stream, CompressionMode.Decompress)
        ),
        new(
            "gzip",
            ".gz",
            stream => new GZipStream(stream, CompressionLevel.Optimal),
            stream => new GZipStream(stream, CompressionMode.Decompress)
        ),
    ];

    // Hadoop's, which frame their blocks in a way of their own.
    private static readonly string[] s_unread = [".lz4", ".snappy", ".zst", ".zstd"];

    /// <summary>The codec a write asks for.</summary>
    /// <exception cref="SparkException">There is none of that name.</exception>
    internal static TextCodec Of(WriteRequest request)
    {
        var name = request.Options.Find("compression", "codec") ?? s_none.Name;
        return s_codecs.FirstOrDefault(codec => codec.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new SparkException(
                null,
                $"Codec [{name}] is not available. Known codecs are {string.Join(", ", s_codecs.Select(codec => codec.Name))}."
            );
    }

    /// <summary>Whether a file is compressed, by what its name ends with.</summary>
    internal static bool IsCompressed(string path) => Find(path) is not null || IsUnread(path);

    /// <summary>The codec of a file that is there, by what its name ends with.</summary>
    /// <exception cref="SparkException">It is one that cannot be read.</exception>
    internal static TextCodec OfFile(string path) =>
        IsUnread(path)
            ? throw new SparkException(
                null,
                $"The file '{FilePaths.ToUri(path)}' is compressed as '{Path.GetExtension(path)}', which the embedded engine cannot read; "
                    + $"it reads {string.Join(", ", s_codecs.Where(codec => codec.Extension.Length > 0).Select(codec => codec.Extension))} and plain files."
            )
            : Find(path) ?? s_none;

    private static TextCodec? Find(string path) =>
        s_codecs.FirstOrDefault(codec => codec.Extension.Length > 0 && EndsWith(path, codec.Extension));

    private static bool IsUnread(string path) => s_unread.Any(extension => EndsWith(path, extension));

    private static bool EndsWith(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
