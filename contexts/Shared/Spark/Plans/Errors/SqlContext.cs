using System.Text;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Errors;

/// <summary>Shows where in a SQL text an error is, as Spark does.</summary>
internal static class SqlContext
{
    private const int MaxExtraText = 32;
    private const string Ellipsis = "...";

    /// <summary>The text with a mark below the line, as Spark's parse errors have it.</summary>
    internal static string DescribeParse(Origin origin)
    {
        if (origin.SqlText is not { } text)
        {
            return "";
        }

        var lines = text.Split('\n');
        var above = string.Join('\n', lines.Take(origin.Line));
        var below = string.Concat(lines.Skip(origin.Line).Select(line => line + "\n"));
        return $"(line {origin.Line}, pos {origin.Column})\n\n== SQL ==\n{above}\n{new string('-', origin.Column)}^^^\n{below}";
    }

    internal static string Describe(Origin origin)
    {
        if (
            origin.SqlText is not { } text
            || origin.StartIndex < 0
            || origin.StopIndex >= text.Length
            || origin.StartIndex > origin.StopIndex
        )
        {
            return "";
        }

        // The lines of the place, with no more than some characters before and behind it.
        var (start, stop) = (origin.StartIndex, origin.StopIndex);
        var before = start;
        while (before >= 0 && start - before <= MaxExtraText && text[before] != '\n')
        {
            before--;
        }

        var behind = stop;
        while (behind < text.Length && behind - stop <= MaxExtraText && text[behind] != '\n')
        {
            behind++;
        }

        var isCutBefore = start - before > MaxExtraText;
        var shown = (isCutBefore ? Ellipsis : "") + text[(before + 1)..behind] + (behind - stop > MaxExtraText ? Ellipsis : "");
        var index = isCutBefore ? before - Ellipsis.Length : before;
        var context = new StringBuilder($"\n== SQL(line {origin.Line}, position {origin.Column + 1}) ==\n");
        foreach (var line in shown.Split('\n'))
        {
            context.Append(line).Append('\n');
            index++;
            for (var i = 0; i < line.Length; i++, index++)
            {
                context.Append(
                    index < start ? " "
                    : index <= stop ? "^"
                    : ""
                );
            }

            context.Append('\n');
        }

        return context.ToString();
    }
}
