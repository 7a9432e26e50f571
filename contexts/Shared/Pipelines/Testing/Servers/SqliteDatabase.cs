using Microsoft.Data.Sqlite;

namespace Shared.Pipelines.Testing.Servers;

/// <summary>A SQLite file.</summary>
/// <param name="path">The file, made when it is first written to.</param>
public sealed class SqliteDatabase(string path)
{
    /// <summary>Its URL as JDBC has it.</summary>
    public string Url => $"jdbc:sqlite:{path}";

    /// <summary>Runs statements.</summary>
    /// <param name="sql">The statements.</param>
    public SqliteDatabase Execute(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return this;
    }

    /// <summary>The rows of a query.</summary>
    /// <param name="sql">The query.</param>
    public IReadOnlyList<object?[]> Query(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add([.. row.Select(value => value is DBNull ? null : value)]);
        }

        return rows;
    }

    // Without a pool, so that the file can be deleted at once.
    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }
}
