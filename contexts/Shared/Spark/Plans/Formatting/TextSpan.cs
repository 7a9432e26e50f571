namespace Shared.Spark.Plans.Formatting;

/// <summary>What all parsers of casts do first. Texts are UTF-8.</summary>
internal static class TextSpan
{
    /// <summary>Without spaces and control characters at both ends, as Spark's <c>UTF8String.trimAll</c>.</summary>
    internal static ReadOnlySpan<byte> TrimAll(ReadOnlySpan<byte> text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsSpaceOrControl(text[start]))
        {
            start++;
        }

        while (end > start && IsSpaceOrControl(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>Whether a text is that word in lower case, whatever its own case.</summary>
    internal static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lowerWord)
    {
        if (text.Length != lowerWord.Length)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(text[i] | 0x20) : text[i];
            if (c != lowerWord[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSpaceOrControl(byte c) => c is <= 0x20 or 0x7F;
}
