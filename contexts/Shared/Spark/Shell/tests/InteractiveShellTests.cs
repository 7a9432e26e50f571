using Microsoft.Spark.Sql;
using Shared.Spark.Shell.Answers;
using Shared.Spark.Shell.Interactive;

namespace Shared.Spark.Shell.Tests;

public sealed class InteractiveShellTests
{
    [Fact]
    public void Statements_over_several_lines_are_run_until_the_shell_is_left()
    {
        using var session = SparkSession.Builder().Create();
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter();
        using var notes = new StringWriter();
        var history = History.InMemory();
        var shell = new InteractiveShell(
            new StatementRunner(session, AnswerPrinters.Create(OutputFormat.Csv, output, errors)),
            new LineEditor(new KeyTerminal("select 1⏎as a;⏎⏎select nope;⏎quit;⏎"), history),
            notes
        );
        shell.Run().Should().Be(0);
        output.ToString().Should().Be("a\n1\n");
        errors.ToString().Should().Contain("`nope`");
        notes.ToString().Should().MatchRegex(@"^Time taken: [0-9.]+ seconds\s+Time taken: [0-9.]+ seconds\s+$");
        history.Lines.Should().Equal("select 1", "as a;", "select nope;", "quit;");
    }

    [Fact]
    public void The_end_of_input_leaves_the_shell()
    {
        using var session = SparkSession.Builder().Create();
        var runner = new StatementRunner(session, AnswerPrinters.Create(OutputFormat.Table, TextWriter.Null, TextWriter.Null));
        new InteractiveShell(runner, new LineEditor(new KeyTerminal("\u0004"), History.InMemory()), TextWriter.Null).Run().Should().Be(0);
    }
}
