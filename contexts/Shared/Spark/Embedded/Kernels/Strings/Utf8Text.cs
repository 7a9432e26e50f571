using System.Text;

namespace Shared.Spark.Embedded.Kernels.Strings;

/// <summary>Text as UTF-8 bytes, in code points. Mirrors Spark's <c>UTF8String</c>.</summary>
internal static class Utf8Text
{
    /// <summary>The bytes of the code point that begins with a byte.</summary>
    internal static int SizeOf(byte first) =>
        first switch
        {
            < 0xC0 => 1,
            < 0xE0 => 2,
            < 0xF0 => 3,
            _ => 4,
        };

    internal static bool IsContinuation(byte value) => (value & 0xC0) == 0x80;

    /// <summary>How many code points the text has.</summary>
    internal static int Count(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var value in text)
        {
            count += IsContinuation(value) ? 0 : 1;
        }

        return count;
    }

    /// <summary>The index of the byte at which a code point begins; the length of the text when it has fewer.</summary>
    internal static int OffsetOf(ReadOnlySpan<byte> text, int codePoints)
    {
        var offset = 0;
        while (codePoints > 0 && offset < text.Length)
        {
            offset += SizeOf(text[offset]);
            codePoints--;
        }

        return Math.Min(offset, text.Length);
    }

    /// <summary>
    /// Code points from <paramref name="start"/> to before <paramref name="end"/>, both from 0; what is outside is left out.
    /// </summary>
    internal static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> text, long start, long end)
    {
        start = Math.Max(start, 0);
        if (end <= start || start >= text.Length)
        {
            return [];
        }

        var from = OffsetOf(text, (int)start);
        return text.Slice(from, OffsetOf(text[from..], (int)Math.Min(end - start, int.MaxValue)));
    }

    /// <summary>SQL's substring: from 1, from the end for negative positions.</summary>
    internal static ReadOnlySpan<byte> Substring(ReadOnlySpan<byte> text, int position, int length)
    {
        var start =
            position > 0 ? position - 1L
            : position < 0 ? Count(text) + (long)position
            : 0;
        return Slice(text, start, start + length);
    }

    /// <summary>SQL's substring of bytes.</summary>
    internal static ReadOnlySpan<byte> SubstringOfBytes(ReadOnlySpan<byte> bytes, int position, int length)
    {
        var start =
            position > 0 ? position - 1L
            : position < 0 ? bytes.Length + (long)position
            : 0;
        var end = Math.Min(start + length, bytes.Length);
        start = Math.Max(start, 0);
        return end <= start ? [] : bytes[(int)start..(int)end];
    }

    /// <summary>The code point at which another text begins, from 0, not before <paramref name="from"/>; -1 when it is not there.</summary>
    internal static int IndexOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> sought, int from)
    {
        if (sought.Length == 0)
        {
            return 0;
        }

        var start = OffsetOf(text, from);
        var found = text[start..].IndexOf(sought);
        return found < 0 ? -1 : Count(text[..(start + found)]);
    }

    /// <summary>The first code point of a text that is not empty, and its size.</summary>
    internal static Rune First(ReadOnlySpan<byte> text, out int size)
    {
        Rune.DecodeFromUtf8(text, out var rune, out size);
        return rune;
    }

    internal static string ToText(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);

    internal static bool IsAscii(ReadOnlySpan<byte> text) => Ascii.IsValid(text);
}
