using System.Globalization;
using System.Text;
using Shared.Spark.Shell.Statements;

namespace Shared.Spark.Shell.Interactive;

/// <summary>Reads statements from the keyboard until <c>quit</c>, <c>exit</c> or Ctrl+D.</summary>
/// <param name="runner">Runs them.</param>
/// <param name="editor">Reads lines.</param>
/// <param name="notes">For how long statements took.</param>
internal sealed class InteractiveShell(StatementRunner runner, LineEditor editor, TextWriter notes)
{
    internal int Run()
    {
        ConsoleCancelEventHandler interrupt = (_, pressed) =>
        {
            pressed.Cancel = true;
            runner.Interrupt();
        };
        Console.CancelKeyPress += interrupt;
        try
        {
            while (ReadStatement() is { } statement)
            {
                Run(statement);
            }

            return 0;
        }
        finally
        {
            Console.CancelKeyPress -= interrupt;
        }
    }

    private void Run(string statement)
    {
        foreach (var sql in StatementReader.Read(new StringReader(statement)))
        {
            runner.Run(sql);
            notes.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Time taken: {runner.Elapsed.TotalSeconds:0.000} seconds"));
        }
    }

    // Lines up to one that ends with ; or null at the end.
    private string? ReadStatement()
    {
        var prompt = $"spark-sql ({runner.CurrentDatabase})> ";
        var continuation = "> ".PadLeft(prompt.Length);
        var statement = new StringBuilder();
        while (editor.ReadLine(statement.Length == 0 ? prompt : continuation) is { } line)
        {
            editor.History.Add(line);
            if (statement.Length == 0 && line.Trim().TrimEnd(';').ToLowerInvariant() is "quit" or "exit")
            {
                return null;
            }

            statement.Append(line.TrimEnd()).Append('\n');
            if (line.TrimEnd().EndsWith(';') && !StatementReader.IsComment(line))
            {
                return statement.ToString();
            }

            if (string.IsNullOrWhiteSpace(line) && string.IsNullOrWhiteSpace(statement.ToString()))
            {
                statement.Clear();
            }
        }

        return null;
    }
}
