namespace Shared.Spark.Catalyst.Analysis;

/// <summary>Java's regular expressions as .NET writes them.</summary>
internal static class JavaRegex
{
    /// <summary>The pattern with possessive quantifiers as atomic groups, of what names of columns are matched with.</summary>
    internal static string ToDotNet(string pattern)
    {
        var text = pattern;
        for (var i = text.Length - 1; i > 0; i--)
        {
            if (text[i] != '+' || text[i - 1] is not ('?' or '*' or '+') || (i > 1 && text[i - 2] == '\\'))
            {
                continue;
            }

            var start = AtomStart(text, i - 2);
            text = $"{text[..start]}(?>{text[start..i]}){text[(i + 1)..]}";
        }

        return text;
    }

    private static int AtomStart(string text, int end)
    {
        if (end < 0 || text[end] is not (')' or ']'))
        {
            return end > 0 && text[end - 1] == '\\' ? end - 1 : Math.Max(end, 0);
        }

        var open = text[end] == ')' ? '(' : '[';
        for (var (i, depth) = (end, 0); i >= 0; i--)
        {
            depth +=
                text[i] == text[end] ? 1
                : text[i] == open ? -1
                : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return 0;
    }
}
