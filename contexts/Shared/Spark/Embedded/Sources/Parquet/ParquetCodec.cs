using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Parquet;

/// <summary>How parquet files are compressed.</summary>
/// <param name="Name">DuckDB's name.</param>
/// <param name="Extension">What stands before <c>.parquet</c>.</param>
internal sealed record ParquetCodec(string Name, string Extension)
{
    private const string Setting = "spark.sql.parquet.compression.codec";

    private static readonly Dictionary<string, ParquetCodec> s_codecs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["none"] = new("uncompressed", ""),
        ["uncompressed"] = new("uncompressed", ""),
        ["snappy"] = new("snappy", ".snappy"),
        ["gzip"] = new("gzip", ".gz"),
        ["brotli"] = new("brotli", ".br"),
        ["lz4raw"] = new("lz4_raw", ".lz4raw"),
        ["lz4_raw"] = new("lz4_raw", ".lz4raw"),
        ["zstd"] = new("zstd", ".zstd"),
    };

    /// <summary>The codec a write asks for.</summary>
    /// <exception cref="SparkException">There is none of that name.</exception>
    internal static ParquetCodec Of(WriteRequest request)
    {
        var name = request.Options.Find("compression", "parquet.compression") ?? request.Session.Configuration.Find(Setting) ?? "snappy";
        return s_codecs.TryGetValue(name, out var codec)
            ? codec
            : throw new SparkException(
                null,
                $"Codec [{name.ToLowerInvariant()}] is not available. Available codecs are {string.Join(", ", s_codecs.Keys)}."
            );
    }
}
