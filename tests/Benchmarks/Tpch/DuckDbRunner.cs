using DuckDB.NET.Data;

namespace Benchmarks.Tpch;

/// <summary>Runs queries by DuckDB alone.</summary>
internal sealed class DuckDbRunner : IDisposable
{
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    internal DuckDbRunner(string data)
    {
        _connection.Open();
        foreach (var table in TpchSuite.Tables)
        {
            Execute(
                $"CREATE VIEW {table} AS SELECT * FROM read_parquet('{TpchSuite.PathOf(data, table).Replace("'", "''", StringComparison.Ordinal)}')"
            );
        }
    }

    /// <summary>Collects the rows of a query.</summary>
    internal int Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(values);
        }

        return rows.Count;
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
