using System.Globalization;

namespace Shared.Pipelines.Testing.Comparison;

/// <summary>Compares frames.</summary>
internal static class FrameComparison
{
    /// <summary>What differs, in words; null for nothing.</summary>
    internal static string? Describe(FrameData expected, FrameData actual, FrameEquivalencyOptions options)
    {
        if (options.ComparesSchema && SchemaComparison.Describe(expected.Schema, actual.Schema, options.ComparesNullability) is { } schema)
        {
            return $"the schemas differ:\n{schema}";
        }

        if (expected.Schema.Fields.Count != actual.Schema.Fields.Count)
        {
            return $"it has {actual.Schema.Fields.Count} columns, not {expected.Schema.Fields.Count}";
        }

        var comparer = new CellComparer(options.Tolerance);
        var differences = new RowMatcher(comparer).Differences(expected.Rows, actual.Rows);
        if (differences.Count > 0)
        {
            var counts = $"expected {Count(expected.Rows.Count, "row", "rows")}, was {Count(actual.Rows.Count, "row", "rows")}";
            var table = new DifferenceTable(expected.Schema, comparer).Describe(differences);
            return $"{Count(differences.Count, "row differs", "rows differ")} ({counts}):\n{table}";
        }

        return options.IsOrderStrict ? DescribeOrder(expected, actual, comparer) : null;
    }

    private static string? DescribeOrder(FrameData expected, FrameData actual, CellComparer comparer)
    {
        var misplaced = Enumerable
            .Range(0, expected.Rows.Count)
            .Where(i => !comparer.AreRowsEqual(expected.Rows[i], actual.Rows[i]))
            .ToList();
        if (misplaced.Count == 0)
        {
            return null;
        }

        var table = new TextTable("position", "expected", "actual");
        foreach (var position in misplaced.Take(20))
        {
            table.Add([
                position.ToString(CultureInfo.InvariantCulture),
                CellText.Of(expected.Rows[position]),
                CellText.Of(actual.Rows[position]),
            ]);
        }

        return $"the rows are the same but not in the same order; {Count(misplaced.Count, "position differs", "positions differ")}:\n{table}";
    }

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
