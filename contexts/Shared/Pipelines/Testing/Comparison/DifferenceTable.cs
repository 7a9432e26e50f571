using Microsoft.Spark.Sql.Types;

namespace Shared.Pipelines.Testing.Comparison;

/// <summary>Differing rows as a table: expected beside actual, cell by cell.</summary>
/// <param name="schema">The columns.</param>
/// <param name="comparer">Compares cells.</param>
internal sealed class DifferenceTable(StructType schema, CellComparer comparer)
{
    private const int MostRows = 20;
    private const int MostColumns = 12;

    internal string Describe(IReadOnlyList<RowDifference> differences)
    {
        var shown = differences.Take(MostRows).ToList();
        var columns = Columns(shown);
        var table = new TextTable(["difference", .. columns.Select(column => schema.Fields[column].Name)]);
        foreach (var difference in shown)
        {
            table.Add([Kind(difference), .. columns.Select(column => Cell(difference, column))]);
        }

        var rest = differences.Count - shown.Count;
        var hidden = schema.Fields.Count - columns.Count;
        return table.ToString()
            + (rest > 0 ? $"\n  … and {rest} more" : "")
            + (hidden > 0 ? $"\n  ({hidden} columns without differences are not shown)" : "");
    }

    private static string Kind(RowDifference difference) =>
        difference switch
        {
            { Actual: null } => "missing",
            { Expected: null } => "unexpected",
            _ => "changed",
        };

    private string Cell(RowDifference difference, int column) =>
        difference switch
        {
            { Expected: { } expected, Actual: { } actual } when !comparer.AreEqual(expected[column], actual[column]) =>
                $"expected {CellText.Of(expected[column])}, was {CellText.Of(actual[column])}",
            _ => CellText.Of((difference.Expected ?? difference.Actual)![column]),
        };

    // All of them if they fit, else those that differ and the first ones, which usually tell which row it is.
    private List<int> Columns(List<RowDifference> differences)
    {
        var all = Enumerable.Range(0, schema.Fields.Count).ToList();
        if (all.Count <= MostColumns)
        {
            return all;
        }

        var differing = all.Where(column =>
                differences.Any(difference =>
                    difference is { Expected: { } expected, Actual: { } actual } && !comparer.AreEqual(expected[column], actual[column])
                )
            )
            .ToHashSet();
        return
        [
            .. all.Where(differing.Contains)
                .Concat(all.Where(column => !differing.Contains(column)))
                .Take(Math.Max(MostColumns, differing.Count))
                .Order(),
        ];
    }
}
