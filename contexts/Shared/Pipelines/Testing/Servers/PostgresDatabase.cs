using Npgsql;

namespace Shared.Pipelines.Testing.Servers;

/// <summary>A database on a <see cref="PostgresServer"/>.</summary>
/// <param name="Url">Its URL as JDBC has it.</param>
/// <param name="User">Who may use it.</param>
/// <param name="Password">With which password.</param>
/// <param name="ConnectionString">All of that as ADO.NET has it.</param>
public sealed record PostgresDatabase(string Url, string User, string Password, string ConnectionString)
{
    /// <summary>Runs statements.</summary>
    /// <param name="sql">The statements.</param>
    public async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The rows of a query.</summary>
    /// <param name="sql">The query.</param>
    public async Task<IReadOnlyList<object?[]>> Query(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object?[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add([.. row.Select(value => value is DBNull ? null : value)]);
        }

        return rows;
    }
}
