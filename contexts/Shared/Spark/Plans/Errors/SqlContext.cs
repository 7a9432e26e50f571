using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Errors;

/// <summary>Shows where in a SQL text an error is, as Spark does.</summary>
internal static class SqlContext
{
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
        if (origin.SqlText is not { } text || origin.StartIndex < 0 || origin.StopIndex >= text.Length || origin.StartIndex > origin.StopIndex)
        {
            return "";
        }

        var lineStart = text.LastIndexOf('\n', Math.Max(origin.StartIndex - 1, 0)) + 1;
        var lineEnd = text.IndexOf('\n', origin.StartIndex);
        var line = text[Math.Min(lineStart, origin.StartIndex)..(lineEnd < 0 ? text.Length : lineEnd)];
        var width = Math.Max(1, Math.Min(origin.StopIndex - origin.StartIndex + 1, line.Length - (origin.StartIndex - lineStart)));
        var marker = new string(' ', Math.Max(0, origin.StartIndex - lineStart)) + new string('^', width);
        return $"\n== SQL(line {origin.Line}, position {origin.Column + 1}) ==\n{line}\n{marker}\n";
    }
}
