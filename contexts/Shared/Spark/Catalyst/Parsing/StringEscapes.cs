using System.Globalization;
using System.Text;

namespace Shared.Spark.Catalyst.Parsing;

/// <summary>The value of a string token, as Spark's <c>unescapeSQLString</c>.</summary>
internal static class StringEscapes
{
    /// <param name="token">The token with its quotes, and its R if it is raw.</param>
    /// <param name="keepsEscapes">Whether backslashes stand for themselves.</param>
    internal static string Unescape(ReadOnlySpan<char> token, bool keepsEscapes)
    {
        if (token[0] is 'r' or 'R')
        {
            return token[2..^1].ToString();
        }

        var body = token[1..^1];
        if (keepsEscapes || !body.Contains('\\'))
        {
            return body.ToString();
        }

        var builder = new StringBuilder(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '\\' && i + 1 < body.Length)
            {
                i += Escape(body[(i + 1)..], builder);
            }
            else
            {
                builder.Append(body[i]);
            }
        }

        return builder.ToString();
    }

    /// <summary>Appends what the characters behind a backslash stand for; gives how many they are.</summary>
    private static int Escape(ReadOnlySpan<char> rest, StringBuilder builder)
    {
        if (rest[0] == 'u' && CodePoint(rest, 4) is { } unit)
        {
            builder.Append((char)unit);
            return 5;
        }

        if (rest[0] == 'U' && CodePoint(rest, 8) is { } codePoint)
        {
            builder.Append(Rune.IsValid(codePoint) ? new Rune(codePoint).ToString() : ((char)codePoint).ToString());
            return 9;
        }

        if (rest.Length >= 3 && rest[0] is '0' or '1' && IsOctal(rest[1]) && IsOctal(rest[2]))
        {
            builder.Append((char)(((rest[0] - '0') << 6) + ((rest[1] - '0') << 3) + (rest[2] - '0')));
            return 3;
        }

        switch (rest[0])
        {
            case '0':
                builder.Append('\0');
                break;
            case 'b':
                builder.Append('\b');
                break;
            case 'n':
                builder.Append('\n');
                break;
            case 'r':
                builder.Append('\r');
                break;
            case 't':
                builder.Append('\t');
                break;
            case 'Z':
                builder.Append('\u001A');
                break;
            case '%' or '_':
                // Patterns of LIKE need their backslash.
                builder.Append('\\').Append(rest[0]);
                break;
            default:
                builder.Append(rest[0]);
                break;
        }

        return 1;
    }

    private static int? CodePoint(ReadOnlySpan<char> rest, int digits) =>
        rest.Length > digits
        && int.TryParse(rest.Slice(1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private static bool IsOctal(char c) => c is >= '0' and <= '7';
}
