using System.Text;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>What stands between quotes in a pattern; two quotes are one.</summary>
internal static class QuotedText
{
    /// <summary>Reads the text behind the quote at a position, which moves behind the closing one; null when there is none.</summary>
    internal static string? Read(string pattern, ref int position)
    {
        var text = new StringBuilder();
        for (position++; position < pattern.Length; position++)
        {
            if (pattern[position] != '\'')
            {
                text.Append(pattern[position]);
            }
            else if (position + 1 < pattern.Length && pattern[position + 1] == '\'')
            {
                text.Append('\'');
                position++;
            }
            else
            {
                position++;
                return text.Length == 0 ? "'" : text.ToString();
            }
        }

        return null;
    }
}
