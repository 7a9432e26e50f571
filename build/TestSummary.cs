using System.Globalization;
using Spectre.Console;
using Workspace.Testing;

/// <summary>Prints the failures, then a table by project, then one line.</summary>
internal static class TestSummary
{
    public static void Write(IReadOnlyList<TestResult> results, IAnsiConsole console)
    {
        foreach (var result in results)
        {
            foreach (var failure in result.Failures)
                Write(failure, result, console);
        }

        console.Write(ToTable(results));
        var failed = results.Sum(r => r.Failed);
        var text =
            $"{(failed == 0 ? "Passed" : "Failed")}: {results.Sum(r => r.Passed)} passed, {failed} failed, {results.Sum(r => r.Skipped)} skipped";
        console.MarkupLine(failed == 0 ? $"[green]{text}[/]" : $"[red]{text}[/]");
    }

    private static void Write(TestFailure failure, TestResult result, IAnsiConsole console)
    {
        console.MarkupLineInterpolated($"[red]✗ {failure.Name}[/] [grey]({result.Project.RelativePath})[/]");
        foreach (var part in new[] { failure.Message, failure.StackTrace, failure.Output })
        {
            foreach (var line in (part ?? "").TrimEnd().Split('\n').Where(l => l.Trim().Length > 0))
                console.Profile.Out.Writer.WriteLine("    " + line.TrimEnd());
        }

        console.WriteLine();
    }

    private static Table ToTable(IReadOnlyList<TestResult> results)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn("Project");
        foreach (var column in new[] { "Passed", "Failed", "Skipped", "Seconds" })
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var result in results.OrderBy(r => r.Project.DisplayName, StringComparer.Ordinal))
        {
            table.AddRow(
                Markup.Escape(result.Project.DisplayName),
                Number(result.Passed),
                result.Failed == 0 ? "0" : $"[red]{result.Failed}[/]",
                Number(result.Skipped),
                result.Duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)
            );
        }

        return table;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
