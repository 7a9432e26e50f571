using System.Diagnostics;
using Npgsql;
using Shared.Pipelines.Testing.Servers;

namespace Cluster.Tests;

/// <summary>Holds a table so that nobody else can touch it: a job that reads or writes it is stopped in the middle of that.</summary>
internal sealed class TableLock : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private TableLock(NpgsqlConnection connection) => _connection = connection;

    internal static async Task<TableLock> Take(PostgresDatabase database, string table)
    {
        var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE", connection);
        await command.ExecuteNonQueryAsync();
        return new TableLock(connection);
    }

    /// <summary>Waits until a job wants the table.</summary>
    internal static async Task WaitFor(JobUnderTest job, PostgresDatabase database, string table)
    {
        var patience = TimeSpan.FromMinutes(3);
        var started = Stopwatch.GetTimestamp();
        while ((await database.Query($"SELECT 1 FROM pg_locks WHERE NOT granted AND relation = '{table}'::regclass")).Count == 0)
        {
            job.HasEnded.Should().BeFalse("it should want {0} before it ends: {1}", table, job.Log);
            Stopwatch.GetElapsedTime(started).Should().BeLessThan(patience, "the job should want {0}: {1}", table, job.Log);
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();
}
