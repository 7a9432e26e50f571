using System.Buffers.Text;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Strings;

/// <summary>Base 64 as Java's MIME codec has it: lines of 76 characters, what is no digit is passed over.</summary>
internal static class Base64Text
{
    private const int BytesPerLine = 57;

    internal static void Encode(ReadOnlySpan<byte> bytes, Utf8Buffer buffer)
    {
        for (var start = 0; start < bytes.Length; start += BytesPerLine)
        {
            if (start > 0)
            {
                buffer.Append("\r\n"u8);
            }

            var line = bytes.Slice(start, Math.Min(BytesPerLine, bytes.Length - start));
            Base64.EncodeToUtf8(line, buffer.GetSpan(Base64.GetMaxEncodedToUtf8Length(line.Length)), out _, out var written);
            buffer.Advance(written);
        }
    }

    /// <exception cref="SparkRuntimeException">The text ends within a group of digits, or goes on behind one that is filled up.</exception>
    internal static void Decode(ReadOnlySpan<byte> text, Utf8Buffer buffer)
    {
        var (bits, digits, position) = (0, 0, 0);
        while (position < text.Length && text[position] != (byte)'=')
        {
            var digit = DigitOf(text[position++]);
            if (digit < 0)
            {
                continue;
            }

            bits = (bits << 6) | digit;
            digits++;
            if (digits % 4 != 1)
            {
                buffer.Append((byte)(bits >> (6 - (2 * ((digits - 1) % 4)))));
            }
        }

        if (position < text.Length)
        {
            position++;
            if (digits % 4 == 0 || (digits % 4 == 2 && (position >= text.Length || text[position++] != (byte)'=')))
            {
                throw Malformed("Input byte array has wrong 4-byte ending unit");
            }
        }

        if (digits % 4 == 1)
        {
            throw Malformed("Last unit does not have enough valid bits");
        }

        foreach (var character in text[position..])
        {
            if (DigitOf(character) >= 0)
            {
                throw Malformed("Input byte array has incorrect ending byte");
            }
        }
    }

    /// <summary>Decodes text that has nothing but digits and white space, and is filled up as it must be or not at all.</summary>
    internal static bool TryDecodeStrictly(ReadOnlySpan<byte> text, Utf8Buffer buffer)
    {
        var (digits, padding) = (0, 0);
        foreach (var character in text)
        {
            if (character == (byte)'=')
            {
                padding++;
            }
            else if (DigitOf(character) >= 0 && padding == 0)
            {
                digits++;
            }
            else if (character is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        if (digits % 4 == 1 || (padding > 0 && (padding > 2 || (digits + padding) % 4 != 0)))
        {
            return false;
        }

        Decode(text, buffer);
        return true;
    }

    private static SparkRuntimeException Malformed(string message) => new(null, message);

    private static int DigitOf(byte character) =>
        (char)character switch
        {
            >= 'A' and <= 'Z' => character - 'A',
            >= 'a' and <= 'z' => character - 'a' + 26,
            >= '0' and <= '9' => character - '0' + 52,
            '+' => 62,
            '/' => 63,
            _ => -1,
        };
}
