namespace Shared.Spark.Embedded.Kernels.Strings;

/// <summary>Cuts characters off the ends of text.</summary>
internal static class Trimming
{
    internal static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> text, ReadOnlySpan<byte> characters)
    {
        while (text.Length > 0)
        {
            var size = Math.Min(Utf8Text.SizeOf(text[0]), text.Length);
            if (!Contains(characters, text[..size]))
            {
                break;
            }

            text = text[size..];
        }

        return text;
    }

    internal static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> text, ReadOnlySpan<byte> characters)
    {
        while (text.Length > 0)
        {
            var start = text.Length - 1;
            while (start > 0 && Utf8Text.IsContinuation(text[start]))
            {
                start--;
            }

            if (!Contains(characters, text[start..]))
            {
                break;
            }

            text = text[..start];
        }

        return text;
    }

    // Continuation bytes are never first bytes: a match is a whole code point.
    private static bool Contains(ReadOnlySpan<byte> characters, ReadOnlySpan<byte> character) => characters.IndexOf(character) >= 0;
}
