using System.Text;
using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels.Strings;

/// <summary>Functions of text, on its UTF-8 bytes.</summary>
internal static class StringOperations
{
    /// <summary>The position from 1, 0 when it is not there; searched from a position, 0 when that is before the first.</summary>
    internal static int Locate(ReadOnlySpan<byte> sought, ReadOnlySpan<byte> text, int position) =>
        position < 1 ? 0 : Utf8Text.IndexOf(text, sought, position - 1) + 1;

    internal static void Pad(ReadOnlySpan<byte> text, int length, ReadOnlySpan<byte> pad, bool isLeft, Utf8Buffer buffer)
    {
        var missing = length - Utf8Text.Count(text);
        if (missing <= 0 || pad.Length == 0)
        {
            buffer.Append(Utf8Text.Slice(text, 0, length));
            return;
        }

        if (!isLeft)
        {
            buffer.Append(text);
        }

        var padCount = Utf8Text.Count(pad);
        for (var i = 0; i < missing / padCount; i++)
        {
            buffer.Append(pad);
        }

        buffer.Append(Utf8Text.Slice(pad, 0, missing % padCount));
        if (isLeft)
        {
            buffer.Append(text);
        }
    }

    internal static void PadBytes(ReadOnlySpan<byte> bytes, int length, ReadOnlySpan<byte> pad, bool isLeft, Utf8Buffer buffer)
    {
        var missing = length - bytes.Length;
        if (missing <= 0 || pad.Length == 0)
        {
            buffer.Append(bytes[..Math.Clamp(length, 0, bytes.Length)]);
            return;
        }

        if (!isLeft)
        {
            buffer.Append(bytes);
        }

        for (var i = 0; i < missing; i++)
        {
            buffer.Append(pad[i % pad.Length]);
        }

        if (isLeft)
        {
            buffer.Append(bytes);
        }
    }

    /// <summary>What stands before the n-th delimiter, or behind it, counted from the end, for a negative count.</summary>
    internal static ReadOnlySpan<byte> SubstringIndex(ReadOnlySpan<byte> text, ReadOnlySpan<byte> delimiter, int count)
    {
        if (count == 0 || delimiter.Length == 0)
        {
            return [];
        }

        if (count > 0)
        {
            var end = -1;
            for (; count > 0; count--)
            {
                var found = end + 1 > text.Length ? -1 : text[(end + 1)..].IndexOf(delimiter);
                if (found < 0)
                {
                    return text;
                }

                end += 1 + found;
            }

            return text[..end];
        }

        var start = text.Length - delimiter.Length + 1;
        for (; count < 0; count++)
        {
            start = start <= 0 ? -1 : text[..Math.Min(text.Length, start - 1 + delimiter.Length)].LastIndexOf(delimiter);
            if (start < 0)
            {
                return text;
            }
        }

        return text[(start + delimiter.Length)..];
    }

    internal static void Replace(ReadOnlySpan<byte> text, ReadOnlySpan<byte> sought, ReadOnlySpan<byte> replacement, Utf8Buffer buffer)
    {
        while (sought.Length > 0 && text.IndexOf(sought) is >= 0 and var found)
        {
            buffer.Append(text[..found]);
            buffer.Append(replacement);
            text = text[(found + sought.Length)..];
        }

        buffer.Append(text);
    }

    internal static void Reverse(ReadOnlySpan<byte> text, Utf8Buffer buffer)
    {
        var end = text.Length;
        while (end > 0)
        {
            var start = end - 1;
            while (start > 0 && Utf8Text.IsContinuation(text[start]))
            {
                start--;
            }

            buffer.Append(text[start..end]);
            end = start;
        }
    }

    /// <summary>Characters of one list become those of another; those without a partner are left out.</summary>
    internal static void Translate(ReadOnlySpan<byte> text, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to, Utf8Buffer buffer)
    {
        while (text.Length > 0)
        {
            var size = Math.Min(Utf8Text.SizeOf(text[0]), text.Length);
            var character = text[..size];
            text = text[size..];
            var index = from.IndexOf(character);
            if (index < 0)
            {
                buffer.Append(character);
                continue;
            }

            buffer.Append(Utf8Text.Slice(to, Utf8Text.Count(from[..index]), Utf8Text.Count(from[..index]) + 1L));
        }
    }

    /// <summary>The position from 1 in a list that commas separate; 0 when it is not there or has a comma.</summary>
    internal static int FindInSet(ReadOnlySpan<byte> sought, ReadOnlySpan<byte> list)
    {
        if (sought.Contains((byte)','))
        {
            return 0;
        }

        var position = 1;
        foreach (var range in list.Split((byte)','))
        {
            if (list[range].SequenceEqual(sought))
            {
                return position;
            }

            position++;
        }

        return 0;
    }

    internal static bool Overlay(
        ReadOnlySpan<byte> text,
        ReadOnlySpan<byte> replacement,
        int position,
        int length,
        bool isText,
        Utf8Buffer buffer
    )
    {
        var count =
            length >= 0 ? length
            : isText ? Utf8Text.Count(replacement)
            : replacement.Length;
        if (isText)
        {
            buffer.Append(Utf8Text.Substring(text, 1, position - 1));
            buffer.Append(replacement);
            buffer.Append(Utf8Text.Substring(text, position + count, int.MaxValue));
        }
        else
        {
            buffer.Append(Utf8Text.SubstringOfBytes(text, 1, position - 1));
            buffer.Append(replacement);
            buffer.Append(Utf8Text.SubstringOfBytes(text, position + count, int.MaxValue));
        }

        return true;
    }

    internal static int Levenshtein(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var (first, second) = (ToRunes(left), ToRunes(right));
        var previous = new int[second.Length + 1];
        var current = new int[second.Length + 1];
        for (var j = 0; j <= second.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var cost = first[i - 1] == second[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }

            (previous, current) = (current, previous);
        }

        return previous[second.Length];
    }

    internal static void Soundex(ReadOnlySpan<byte> text, Utf8Buffer buffer)
    {
        ReadOnlySpan<byte> codes = "01230127022455012623017202"u8;
        if (text.Length == 0 || !char.IsAsciiLetter((char)text[0]))
        {
            buffer.Append(text);
            return;
        }

        var last = (byte)(text[0] & 0xDF);
        buffer.Append(last);
        var lastCode = codes[last - 'A'];
        foreach (var value in text[1..])
        {
            if (!char.IsAsciiLetter((char)value))
            {
                lastCode = (byte)'0';
                continue;
            }

            var code = codes[(value & 0xDF) - 'A'];

            // H and W (7) do not part letters of the same code.
            if (code == (byte)'7')
            {
                continue;
            }

            if (code != (byte)'0' && code != lastCode)
            {
                buffer.Append(code);
                if (buffer.Length == 4)
                {
                    return;
                }
            }

            lastCode = code;
        }

        buffer.AppendRepeated((byte)'0', 4 - buffer.Length);
    }

    internal static bool IsLuhn(ReadOnlySpan<byte> text)
    {
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[text.Length - 1 - i] - '0';
            if (digit is < 0 or > 9)
            {
                return false;
            }

            var value = i % 2 == 1 ? digit * 2 : digit;
            sum += value > 9 ? value - 9 : value;
        }

        return text.Length > 0 && sum % 10 == 0;
    }

    /// <summary>Letters and digits become others; where there is none given, they stay.</summary>
    internal static void Mask(DuckDbVector[] arguments, int row, Utf8Buffer buffer)
    {
        var text = arguments[0].GetBytes(row);
        while (text.Length > 0)
        {
            var rune = Utf8Text.First(text, out var size);
            var kind = Rune.GetUnicodeCategory(rune) switch
            {
                System.Globalization.UnicodeCategory.UppercaseLetter => 1,
                System.Globalization.UnicodeCategory.LowercaseLetter => 2,
                System.Globalization.UnicodeCategory.DecimalDigitNumber => 3,
                _ => 4,
            };
            buffer.Append(arguments[kind].IsNullAt(row) ? text[..size] : arguments[kind].GetBytes(row));
            text = text[size..];
        }
    }

    private static Rune[] ToRunes(ReadOnlySpan<byte> text)
    {
        var runes = new Rune[Utf8Text.Count(text)];
        for (var i = 0; i < runes.Length; i++)
        {
            runes[i] = Utf8Text.First(text, out var size);
            text = text[size..];
        }

        return runes;
    }
}
