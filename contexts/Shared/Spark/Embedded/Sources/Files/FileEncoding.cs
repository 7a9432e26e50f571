using System.Text;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>Encodings by the names that Java gives them.</summary>
internal static class FileEncoding
{
    /// <summary>The encoding; null for UTF-8.</summary>
    /// <exception cref="SparkException">There is none of that name.</exception>
    internal static Encoding? Find(string? name)
    {
        try
        {
            return name?.ToUpperInvariant() switch
            {
                null or "UTF-8" or "UTF8" => null,
                "UTF-16" => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
                "UTF-16BE" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
                "UTF-16LE" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
                "UTF-32" => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
                "UTF-32BE" => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
                "UTF-32LE" => new UTF32Encoding(bigEndian: false, byteOrderMark: false),
                _ => Encoding.GetEncoding(name),
            };
        }
        catch (ArgumentException)
        {
            throw new SparkException(null, $"The option 'encoding' is '{name}', which is no encoding this machine knows.");
        }
    }

    /// <summary>The same in the order of bytes that the start of a file says, if it says one and the name did not.</summary>
    internal static Encoding InOrderOf(this Encoding encoding, ReadOnlySpan<byte> start) =>
        start switch
        {
            [0xFF, 0xFE, 0, 0, ..] when encoding.Preamble.Length == 4 => Encoding.UTF32,
            [0xFF, 0xFE, ..] when encoding.Preamble.Length == 2 => Encoding.Unicode,
            _ => encoding,
        };
}
