using System.Collections;
using System.Globalization;
using Microsoft.Spark.Sql;
using Shared.Pipelines.Hosting.Jobs;
using Shared.Pipelines.Hosting.Logging;
using Spectre.Console;

namespace Shared.Pipelines.Hosting.Reporting;

/// <summary>What people see at the end of a run: the rows that it shows, its stages, and the places it wrote to.</summary>
/// <param name="isWanted">Whether anybody looks.</param>
internal sealed class RunReport(bool isWanted) : IResultWriter
{
    private readonly List<string> _results = [];

    public bool IsWanted => isWanted;

    public void Add(string title, IReadOnlyList<string> columns, IReadOnlyList<Row> rows, int limit, long? count)
    {
        var table = new Table().Border(TableBorder.Ascii2);
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column)));
        }

        foreach (var row in rows.Take(limit))
        {
            table.AddRow(row.Values.Select(value => new Text(ValueText(value))));
        }

        var total = count is null ? "" : string.Create(CultureInfo.InvariantCulture, $" of {count}");
        var heading = rows.Count > limit ? $"{title} (the first {limit}{total} rows)" : title;
        _results.Add($"{heading}\n{TableText.Of(table)}");
    }

    internal void WriteTo(TextWriter writer, Redactor redactor, RunSummary summary)
    {
        if (!isWanted)
        {
            return;
        }

        foreach (var result in _results)
        {
            writer.WriteLine(redactor.Redact(result));
        }

        writer.WriteLine(redactor.Redact(Stages(summary)));
        writer.Flush();
    }

    private static string Stages(RunSummary summary)
    {
        var table = new Table()
            .Border(TableBorder.Ascii2)
            .AddColumns(
                new TableColumn("Stage"),
                new TableColumn("What"),
                new TableColumn("Rows").RightAligned(),
                new TableColumn("Seconds").RightAligned(),
                new TableColumn("Where")
            );
        foreach (var stage in summary.Stages)
        {
            table.AddRow(
                new Text(stage.Kind.ToString()),
                new Text(stage.Name),
                new Text(
                    stage switch
                    {
                        { IsDone: false } => "failed",
                        { Rows: { } rows } => Number(rows),
                        _ => "not counted",
                    }
                ),
                new Text(stage.Seconds.ToString("0.00", CultureInfo.InvariantCulture)),
                new Text(stage.Place ?? "")
            );
        }

        var lines = new List<string>
        {
            TableText.Of(table)
                + $"{summary.Job}: {summary.ExitCode} (exit code {(int)summary.ExitCode}) "
                + $"in {summary.Seconds.ToString("0.00", CultureInfo.InvariantCulture)} s, {Number(summary.RowsIn)} rows in, {Number(summary.RowsOut)} rows out",
        };
        lines.AddRange(summary.PlacesWritten.Select(place => $"  wrote {place}"));
        return string.Join('\n', lines);
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string ValueText(object? value) =>
        value switch
        {
            null => "NULL",
            string text => text,
            bool boolean => boolean ? "true" : "false",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            byte[] bytes => Convert.ToHexString(bytes),
            IDictionary map =>
                $"{{{string.Join(", ", map.Keys.Cast<object>().Select(key => $"{ValueText(key)} -> {ValueText(map[key])}"))}}}",
            IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(ValueText))}]",
            _ => value.ToString() ?? "",
        };
}
