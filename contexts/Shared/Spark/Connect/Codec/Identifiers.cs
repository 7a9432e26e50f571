namespace Shared.Spark.Connect.Codec;

/// <summary>Names of several parts as text that Spark parses back.</summary>
internal static class Identifiers
{
    internal static string Quote(IReadOnlyList<string> parts, bool exceptLast = false) =>
        string.Join('.', parts.Select((part, i) => exceptLast && i == parts.Count - 1 ? part : QuoteIfNeeded(part)));

    private static string QuoteIfNeeded(string part) =>
        part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !part.All(char.IsAsciiDigit)
            ? part
            : $"`{part.Replace("`", "``", StringComparison.Ordinal)}`";
}
