namespace Shared.Pipelines.Testing.Comparison;

/// <summary>A table of plain text whose columns are as wide as they must be.</summary>
/// <param name="header">The names of the columns.</param>
internal sealed class TextTable(params IReadOnlyList<string> header)
{
    private readonly List<IReadOnlyList<string>> _rows = [header];

    internal void Add(IReadOnlyList<string> cells) => _rows.Add(cells);

    public override string ToString()
    {
        var widths = header.Select((_, column) => _rows.Max(row => row[column].Length)).ToList();
        var lines = _rows
            .Select(row => $"  {string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column])))}".TrimEnd())
            .ToList();
        lines.Insert(1, $"  {string.Join("-+-", widths.Select(width => new string('-', width)))}");
        return string.Join('\n', lines);
    }
}
