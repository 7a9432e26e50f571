namespace Shared.Spark.Connectors.Jdbc;

/// <summary>What is read from a database.</summary>
/// <param name="Relation">What stands behind FROM.</param>
/// <param name="Columns">The columns.</param>
internal sealed record JdbcQuery(string Relation, IReadOnlyList<JdbcColumn> Columns)
{
    /// <summary>Conditions, all of which hold.</summary>
    internal IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>How many rows at most; null for all.</summary>
    internal long? Limit { get; init; }

    /// <summary>The SQL text, of the columns as <paramref name="select"/> writes them.</summary>
    internal string ToSql(Func<JdbcColumn, string> select, string? prefix)
    {
        var columns = Columns.Count == 0 ? "1" : string.Join(", ", Columns.Select(select));
        var where = Conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", Conditions.Select(condition => $"({condition})"))}";
        var limit = Limit is { } count ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" LIMIT {count}") : "";
        return $"{(prefix is null ? "" : prefix + " ")}SELECT {columns} FROM {Relation}{where}{limit}";
    }
}
