using System.Text;

namespace Shared.Spark.Embedded.Kernels.Strings;

/// <summary>Upper and lower case as java.lang.String has them, with the characters that become several.</summary>
internal static class Casing
{
    private static readonly Dictionary<int, string> s_upper = CreateUpper();

    internal static void ToUpper(ReadOnlySpan<byte> text, Utf8Buffer buffer)
    {
        if (Utf8Text.IsAscii(text))
        {
            Ascii.ToUpper(text, buffer.GetSpan(text.Length), out var written);
            buffer.Advance(written);
            return;
        }

        while (text.Length > 0)
        {
            var rune = Utf8Text.First(text, out var size);
            AppendUpper(rune, buffer);
            text = text[size..];
        }
    }

    internal static void ToLower(ReadOnlySpan<byte> text, Utf8Buffer buffer)
    {
        if (Utf8Text.IsAscii(text))
        {
            Ascii.ToLower(text, buffer.GetSpan(text.Length), out var written);
            buffer.Advance(written);
            return;
        }

        var rest = text;
        while (rest.Length > 0)
        {
            var rune = Utf8Text.First(rest, out var size);
            var position = text.Length - rest.Length;
            rest = rest[size..];
            switch (rune.Value)
            {
                case 0x130:
                    buffer.Append("i\u0307");
                    break;
                case 0x3A3:
                    buffer.Append(IsFinal(text[..position], rest) ? "\u03C2" : "\u03C3");
                    break;
                default:
                    buffer.Append(Rune.ToLowerInvariant(rune));
                    break;
            }
        }
    }

    /// <summary>Words, which blanks alone separate, with a capital letter first and small ones behind it.</summary>
    internal static void ToTitle(ReadOnlySpan<byte> text, Utf8Buffer lower, Utf8Buffer buffer)
    {
        lower.Clear();
        ToLower(text, lower);
        var rest = lower.Written;
        var isFirst = true;
        while (rest.Length > 0)
        {
            var rune = Utf8Text.First(rest, out var size);
            if (isFirst)
            {
                buffer.Append(ToTitle(rune));
            }
            else
            {
                buffer.Append(rest[..size]);
            }

            isFirst = rune.Value == ' ';
            rest = rest[size..];
        }
    }

    private static Rune ToTitle(Rune rune) =>
        rune.Value switch
        {
            0x1C4 or 0x1C5 or 0x1C6 => new Rune(0x1C5),
            0x1C7 or 0x1C8 or 0x1C9 => new Rune(0x1C8),
            0x1CA or 0x1CB or 0x1CC => new Rune(0x1CB),
            0x1F1 or 0x1F2 or 0x1F3 => new Rune(0x1F2),
            _ => Rune.ToUpperInvariant(rune),
        };

    private static void AppendUpper(Rune rune, Utf8Buffer buffer)
    {
        if (s_upper.TryGetValue(rune.Value, out var several))
        {
            buffer.Append(several);
        }
        else
        {
            buffer.Append(Rune.ToUpperInvariant(rune));
        }
    }

    // A sigma is the final one when a letter stands before it and none behind it.
    private static bool IsFinal(ReadOnlySpan<byte> before, ReadOnlySpan<byte> behind)
    {
        var hasBefore = Rune.DecodeLastFromUtf8(before, out var last, out _) == System.Buffers.OperationStatus.Done && Rune.IsLetter(last);
        var hasBehind = Rune.DecodeFromUtf8(behind, out var next, out _) == System.Buffers.OperationStatus.Done && Rune.IsLetter(next);
        return hasBefore && !hasBehind;
    }

    // From Unicode's SpecialCasing.txt, the mappings without a condition.
    private static Dictionary<int, string> CreateUpper()
    {
        var map = new Dictionary<int, string>
        {
            [0xDF] = "SS",
            [0x149] = "\u02BCN",
            [0x1F0] = "J\u030C",
            [0x390] = "\u0399\u0308\u0301",
            [0x3B0] = "\u03A5\u0308\u0301",
            [0x587] = "\u0535\u0552",
            [0x1E96] = "H\u0331",
            [0x1E97] = "T\u0308",
            [0x1E98] = "W\u030A",
            [0x1E99] = "Y\u030A",
            [0x1E9A] = "A\u02BE",
            [0x1F50] = "\u03A5\u0313",
            [0x1F52] = "\u03A5\u0313\u0300",
            [0x1F54] = "\u03A5\u0313\u0301",
            [0x1F56] = "\u03A5\u0313\u0342",
            [0x1FB6] = "\u0391\u0342",
            [0x1FC6] = "\u0397\u0342",
            [0x1FD2] = "\u0399\u0308\u0300",
            [0x1FD3] = "\u0399\u0308\u0301",
            [0x1FD6] = "\u0399\u0342",
            [0x1FD7] = "\u0399\u0308\u0342",
            [0x1FE2] = "\u03A5\u0308\u0300",
            [0x1FE3] = "\u03A5\u0308\u0301",
            [0x1FE4] = "\u03A1\u0313",
            [0x1FE6] = "\u03A5\u0342",
            [0x1FE7] = "\u03A5\u0308\u0342",
            [0x1FF6] = "\u03A9\u0342",
            [0xFB00] = "FF",
            [0xFB01] = "FI",
            [0xFB02] = "FL",
            [0xFB03] = "FFI",
            [0xFB04] = "FFL",
            [0xFB05] = "ST",
            [0xFB06] = "ST",
            [0xFB13] = "\u0544\u0546",
            [0xFB14] = "\u0544\u0535",
            [0xFB15] = "\u0544\u053B",
            [0xFB16] = "\u054E\u0546",
            [0xFB17] = "\u0544\u053D",
        };

        // Greek letters with an iota below: the iota stands behind the capital.
        for (var i = 0; i < 16; i++)
        {
            map[0x1F80 + i] = $"{(char)(0x1F08 + (i % 8))}\u0399";
            map[0x1F90 + i] = $"{(char)(0x1F28 + (i % 8))}\u0399";
            map[0x1FA0 + i] = $"{(char)(0x1F68 + (i % 8))}\u0399";
        }

        return map;
    }
}
