namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>Words that stand for numbers.</summary>
internal static class JsonNumbers
{
    /// <summary>A word without quotes.</summary>
    internal static bool TryParseNonNumeric(ReadOnlySpan<byte> word, out double value)
    {
        value =
            word.SequenceEqual("NaN"u8) ? double.NaN
            : word.SequenceEqual("-INF"u8) || word.SequenceEqual("-Infinity"u8) ? double.NegativeInfinity
            : double.PositiveInfinity;
        return !double.IsPositiveInfinity(value)
            || word.SequenceEqual("INF"u8)
            || word.SequenceEqual("+INF"u8)
            || word.SequenceEqual("Infinity"u8)
            || word.SequenceEqual("+Infinity"u8);
    }

    /// <summary>A word in a string.</summary>
    internal static bool TryParseQuoted(ReadOnlySpan<byte> word, out double value) =>
        TryParseNonNumeric(word, out value) && !word.SequenceEqual("INF"u8);
}
