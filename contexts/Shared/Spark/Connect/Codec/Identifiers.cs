using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Connect.Codec;

/// <summary>Names of several parts as text that Spark parses back.</summary>
internal static class Identifiers
{
    internal static string Quote(IReadOnlyList<string> parts, bool exceptLast = false) =>
        string.Join('.', parts.Select((part, i) => exceptLast && i == parts.Count - 1 ? part : SqlIdentifier.QuoteIfNeeded(part)));
}
