using Microsoft.Data.Sqlite;

namespace Shared.Spark.Connectors.Jdbc.Tests;

/// <summary>A SQLite file of its own.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"jdbc-{Guid.NewGuid():N}");

    internal SqliteDatabase(string? sql = null)
    {
        Directory.CreateDirectory(_folder);
        File = Path.Combine(_folder, "test.db");
        if (sql is not null)
        {
            Execute(sql);
        }
    }

    internal string File { get; }

    internal string Url => $"jdbc:sqlite:{File}";

    internal void Execute(string sql)
    {
        using var connection = Connect();
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    internal List<string> Query(string sql)
    {
        using var connection = Connect();
        using var command = new SqliteCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(
                string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "NULL" : reader.GetString(i)))
            );
        }

        return rows;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }
}
