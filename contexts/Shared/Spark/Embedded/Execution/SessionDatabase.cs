using System.Collections.Concurrent;
using DuckDB.NET.Native;
using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Embedded.Execution;

/// <summary>
/// The DuckDB instance of a session, in memory; opened when it is first needed. Reaches no network, loads no extensions.
/// A connection runs one query at a time, so that each running query has one of its own.
/// </summary>
internal sealed class SessionDatabase(DatabaseSettings settings) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly ConcurrentBag<DuckDBNativeConnection> _idle = [];
    private readonly ConcurrentDictionary<PooledConnection, byte> _busy = new();
    private readonly HashSet<string> _functions = new(StringComparer.Ordinal);
    private readonly string _tempDirectory =
        settings.TempDirectory ?? Path.Combine(Path.GetTempPath(), $"spark-embedded-{Environment.ProcessId}-{Guid.NewGuid():N}");

    private DuckDBDatabase? _database;
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
    internal void Execute(string sql, CancellationToken cancellationToken = default)
    {
        using var connection = Rent();
        connection.Execute(sql, cancellationToken);
    }

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

            using var connection = Rent();
            function.Register(connection.Native, Errors);
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

        _database?.Dispose();
        RemoveTempDirectory();
    }

    internal void Return(PooledConnection connection)
    {
        _busy.TryRemove(connection, out _);
        if (_isDisposed)
        {
            connection.Native.Dispose();
        }
        else
        {
            _idle.Add(connection.Native);
        }
    }

    private DuckDBNativeConnection Connect()
    {
        lock (_gate)
        {
            _database ??= Open();
        }

        return NativeMethods.Startup.DuckDBConnect(_database, out var connection).IsSuccess()
            ? connection
            : throw DuckDbErrors.Internal("DuckDB gives no connection.");
    }

    private DuckDBDatabase Open()
    {
        NativeMethods.Configuration.DuckDBCreateConfig(out var config);
        using (config)
        {
            Set(config, "threads", settings.Threads.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (settings.MemoryLimit is { } limit)
            {
                Set(config, "memory_limit", limit);
            }

            Set(config, "temp_directory", _tempDirectory);
            Set(config, "default_null_order", "nulls_first_on_asc_last_on_desc");
            Set(config, "preserve_insertion_order", "true");
            Set(config, "autoinstall_known_extensions", "false");
            Set(config, "autoload_known_extensions", "false");

            // Both share one computation of what volatile functions compute twice.
            Set(config, "disabled_optimizers", "common_subplan,window_self_join");
            return NativeMethods.Startup.DuckDBOpen(":memory:", out var database, config, out var error).IsSuccess()
                ? database
                : throw DuckDbErrors.Internal($"DuckDB cannot be opened: {error}");
        }
    }

    private static void Set(DuckDBConfig config, string name, string value)
    {
        if (!NativeMethods.Configuration.DuckDBSetConfig(config, name, value).IsSuccess())
        {
            throw DuckDbErrors.Internal($"DuckDB does not take the setting {name}={value}.");
        }
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
