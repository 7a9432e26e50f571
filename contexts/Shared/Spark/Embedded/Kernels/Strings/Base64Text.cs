using System.Buffers;
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

    /// <summary>Decodes text that must be padded and have nothing but digits and white space.</summary>
    internal static bool TryDecodeStrictly(ReadOnlySpan<byte> text, Utf8Buffer buffer)
    {
        var space = buffer.GetSpan(Base64.GetMaxDecodedFromUtf8Length(text.Length) + 3);
        if (Base64.DecodeFromUtf8(text, space, out _, out var written) != OperationStatus.Done)
        {
            return false;
        }

        buffer.Advance(written);
        return true;
    }

    private static SparkRuntimeException Malformed(string message) => new(null, message);

    private static int DigitOf(byte character) => (char)character switch
    {
        >= 'A' and <= 'Z' => character - 'A',
        >= 'a' and <= 'z' => character - 'a' + 26,
        >= '0' and <= '9' => character - '0' + 52,
        '+' => 62,
        '/' => 63,
        _ => -1,
    };
}
