using System.Text;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Strings;

/// <summary>Text in other encodings; what they cannot say is a question mark.</summary>
internal static class Charsets
{
    internal static void Encode(ReadOnlySpan<byte> text, ReadOnlySpan<byte> charset, Utf8Buffer buffer)
    {
        var name = Utf8Text.ToText(charset);
        var encoding = Find(name);
        if (encoding is UTF8Encoding)
        {
            buffer.Append(text);
            return;
        }

        if (name.Equals("UTF-16", StringComparison.OrdinalIgnoreCase))
        {
            buffer.Append([0xFE, 0xFF]);
        }

        buffer.Append(encoding.GetBytes(Utf8Text.ToText(text)));
    }

    internal static void Decode(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> charset, Utf8Buffer buffer)
    {
        var name = Utf8Text.ToText(charset);
        if (name.Equals("UTF-16", StringComparison.OrdinalIgnoreCase) && bytes.Length >= 2)
        {
            var isLittle = bytes is [0xFF, 0xFE, ..];
            var hasMark = isLittle || bytes is [0xFE, 0xFF, ..];
            buffer.Append((isLittle ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(hasMark ? bytes[2..] : bytes));
            return;
        }

        buffer.Append(Find(name).GetString(bytes));
    }

    private static Encoding Find(string name) =>
        name.ToUpperInvariant() switch
        {
            "UTF-8" or "UTF8" => Encoding.UTF8,
            "UTF-16" or "UTF-16BE" => Encoding.BigEndianUnicode,
            "UTF-16LE" => Encoding.Unicode,
            "UTF-32" => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
            "US-ASCII" or "ASCII" => Encoding.ASCII,
            "ISO-8859-1" or "LATIN1" => Encoding.Latin1,
            "UTF-32LE" => new UTF32Encoding(bigEndian: false, byteOrderMark: false),
            "UTF-32BE" => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name)
                ?? throw new SparkRuntimeException(
                    null,
                    $"There is no character set '{name}'. UTF-8, UTF-16, UTF-16BE, UTF-16LE, ISO-8859-1 and US-ASCII are among those there are."
                ),
        };
}
