using System.Text;

namespace Shared.Spark.Plans.Formatting;

/// <summary>Escapes what would break a table or a tree on the console.</summary>
internal static class MetaCharacters
{
    private const string Escaped = "\n\r\t\f\b\v\a";
    private const string Letters = "nrtfbva";

    internal static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Escaped) < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (Escaped.IndexOf(c, StringComparison.Ordinal) is >= 0 and var index)
            {
                result.Append('\\').Append(Letters[index]);
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }
}
