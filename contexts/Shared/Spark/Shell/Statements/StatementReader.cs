using System.Text;

namespace Shared.Spark.Shell.Statements;

/// <summary>Reads statements: they end with <c>;</c> at the end of a line, and lines that begin with <c>--</c> are comments.</summary>
internal static class StatementReader
{
    /// <summary>The statements, without the <c>;</c> behind them, as soon as each is read.</summary>
    internal static IEnumerable<string> Read(TextReader reader)
    {
        var statement = new StringBuilder();
        foreach (var line in ReadLines(reader))
        {
            if (IsComment(line))
            {
                continue;
            }

            statement.Append(line).Append('\n');
            if (line.EndsWith(';') && Take(statement) is { } complete)
            {
                yield return complete;
            }
        }

        if (Take(statement) is { } last)
        {
            yield return last;
        }
    }

    internal static bool IsComment(string line) => line.AsSpan().TrimStart().StartsWith("--");

    // The statement read so far, if there is more than space; the next one begins empty.
    private static string? Take(StringBuilder statement)
    {
        var text = statement.ToString(0, Math.Max(0, statement.Length - 1));
        statement.Clear();
        var sql = (text.EndsWith(';') ? text[..^1] : text).Trim();
        return sql.Length > 0 ? sql : null;
    }

    // Lines end as Python's splitlines ends them.
    private static IEnumerable<string> ReadLines(TextReader reader)
    {
        while (reader.ReadLine() is { } text)
        {
            foreach (var line in text.Split(['\v', '\f', '\u001c', '\u001d', '\u001e', '\u0085', '\u2028', '\u2029']))
            {
                yield return line;
            }
        }
    }
}
