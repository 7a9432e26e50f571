using System.Globalization;
using Spectre.Console;
using Workspace.Coverage;

/// <summary>Prints the coverage by place, and what it must be there.</summary>
internal static class CoverageSummary
{
    public static void Write(IReadOnlyList<CoverageRow> rows, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn("Coverage");
        foreach (var column in new[] { "Lines", "Covered", "%", "At least" })
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var row in rows)
        {
            var percent = row.Percent.ToString("0.0", CultureInfo.InvariantCulture);
            table.AddRow(
                Markup.Escape(row.Place),
                row.Total.ToString(CultureInfo.InvariantCulture),
                row.Covered.ToString(CultureInfo.InvariantCulture),
                row.IsBelow ? $"[red]{percent}[/]" : percent,
                row.Threshold?.ToString(CultureInfo.InvariantCulture) ?? ""
            );
        }

        console.Write(table);
    }
}
