using System.Text;

namespace Shared.Spark.Embedded.Sources.Columns;

internal static class JavaUtf8
{
    /// <summary>UTF-8 as Java's String.getBytes writes it.</summary>
    internal static Encoding Encoding { get; } =
        Encoding.GetEncoding("utf-8", new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback);
}
