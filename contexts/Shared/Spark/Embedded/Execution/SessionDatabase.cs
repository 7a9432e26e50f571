using System.Collections.Concurrent;
using System.Globalization;
using DuckDB.NET.Data;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Execution;

/// <summary>
/// The DuckDB instance of a session, in memory; opened when it is first needed. Reaches no network, loads no extensions.
/// A connection runs one query at a time, so that each running query has one of its own.
/// </summary>
internal sealed class SessionDatabase(DatabaseSettings settings) : IDuckDb, IDisposable
{
    private readonly Lock _gate = new();
    private readonly ConcurrentBag<DuckDBConnection> _idle = [];
    private readonly ConcurrentDictionary<PooledConnection, byte> _busy = new();
    private readonly HashSet<string> _functions = new(StringComparer.Ordinal);
    private readonly string _tempDirectory =
        settings.TempDirectory ?? Path.Combine(Path.GetTempPath(), $"spark-embedded-{Environment.ProcessId}-{Guid.NewGuid():N}");

    private DuckDBConnection? _root;
    private bool _isDisposed;

    /// <summary>The errors of functions on their way through DuckDB.</summary>
    internal RaisedErrors Errors { get; } = new();

    /// <summary>A connection of its own for the caller, which gives it back by disposing it.</summary>
    internal PooledConnection Rent()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var connection = new PooledConnection(this, _idle.TryTake(out var idle) ? idle : Connect());
        _busy.TryAdd(connection, 0);
        return connection;
    }

    /// <summary>Runs a statement whose result nobody reads.</summary>
    public void Execute(string sql, CancellationToken cancellationToken = default)
    {
        using var connection = Rent();
        connection.Execute(sql, cancellationToken);
    }

    IResultStream IDuckDb.Query(string sql, StructType schema, CancellationToken cancellationToken) =>
        Query(sql, schema, cancellationToken);

    /// <summary>Runs a query. The columns must be of the types that hold those of <paramref name="schema"/>.</summary>
    internal DuckDbResultStream Query(string sql, StructType schema, CancellationToken cancellationToken = default)
    {
        var connection = Rent();
        try
        {
            return DuckDbResultStream.Start(connection, sql, schema, cancellationToken);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Sees to it that queries can call a function.</summary>
    internal void Ensure(INativeFunction function)
    {
        lock (_gate)
        {
            if (_functions.Contains(function.Name))
            {
                return;
            }

            // Not on a pooled connection: one whose last result was left in the middle has a transaction open, which its next query rolls
            // back.
            _root ??= Open();
            function.Register(_root.NativeConnection, Errors);
            _functions.Add(function.Name);
        }
    }

    /// <summary>Stops all running queries.</summary>
    internal void InterruptAll()
    {
        foreach (var (connection, _) in _busy)
        {
            connection.Interrupt();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
        }

        InterruptAll();
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }

        _root?.Dispose();
        RemoveTempDirectory();
    }

    internal void Return(PooledConnection connection)
    {
        _busy.TryRemove(connection, out _);
        if (connection.IsRoot)
        {
            return;
        }

        if (_isDisposed)
        {
            connection.Connection.Dispose();
        }
        else
        {
            _idle.Add(connection.Connection);
        }
    }

    private DuckDBConnection Connect()
    {
        lock (_gate)
        {
            _root ??= Open();
            var connection = _root.Duplicate();
            connection.Open();
            return connection;
        }
    }

    // The two optimizers share one computation of what volatile functions compute twice.
    private DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var pooled = new PooledConnection(this, connection) { IsRoot = true };
        pooled.Execute(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                SET threads = {settings.Threads};
                SET temp_directory = '{_tempDirectory.Replace("'", "''", StringComparison.Ordinal)}';
                SET default_null_order = 'nulls_first_on_asc_last_on_desc';
                SET autoinstall_known_extensions = false;
                SET autoload_known_extensions = false;
                SET disabled_optimizers = 'common_subplan,window_self_join';
                {(settings.MemoryLimit is { } limit ? $"SET memory_limit = '{limit}';" : "")}
                """
            )
        );
        return connection;
    }

    private void RemoveTempDirectory()
    {
        try
        {
            if (settings.TempDirectory is null && Directory.Exists(_tempDirectory))
            {
                Directory.Delete(_tempDirectory, recursive: true);
            }
        }
        catch (IOException)
        {
            // A virus scanner or an indexer may hold a file; what stays behind is in the system's temporary folder.
        }
    }
}
