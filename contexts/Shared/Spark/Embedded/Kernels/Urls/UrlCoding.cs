using Shared.Spark.Embedded.Kernels.Strings;

namespace Shared.Spark.Embedded.Kernels.Urls;

/// <summary><c>application/x-www-form-urlencoded</c>, as <c>java.net.URLEncoder</c> and <c>URLDecoder</c> have it.</summary>
internal static class UrlCoding
{
    internal static void Encode(ReadOnlySpan<byte> text, Utf8Buffer buffer)
    {
        foreach (var b in text)
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'.' or (byte)'-' or (byte)'*' or (byte)'_')
            {
                buffer.Append(b);
            }
            else if (b == ' ')
            {
                buffer.Append((byte)'+');
            }
            else
            {
                buffer.Append((byte)'%');
                buffer.Append("0123456789ABCDEF"[b >> 4]);
                buffer.Append("0123456789ABCDEF"[b & 0xF]);
            }
        }
    }

    /// <summary>The text, whose bytes may be no UTF-8; false when an escape is wrong.</summary>
    internal static bool TryDecode(ReadOnlySpan<byte> text, Utf8Buffer buffer)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                buffer.Append(text[i] == '+' ? (byte)' ' : text[i]);
                continue;
            }

            if (i + 2 >= text.Length || !char.IsAsciiHexDigit((char)text[i + 1]) || !char.IsAsciiHexDigit((char)text[i + 2]))
            {
                return false;
            }

            buffer.Append((byte)((Digit(text[i + 1]) << 4) | Digit(text[i + 2])));
            i += 2;
        }

        return true;
    }

    private static int Digit(byte b) => b <= '9' ? b - '0' : (b | 0x20) - 'a' + 10;
}
