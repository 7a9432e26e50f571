using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Shared.Spark.Embedded.Execution;

/// <summary>A connection that runs one query at a time. Disposing it gives it back to its <see cref="SessionDatabase"/>.</summary>
internal sealed class PooledConnection(SessionDatabase database, DuckDBConnection connection) : IDisposable
{
    private bool _isReturned;

    /// <summary>The connection.</summary>
    internal DuckDBConnection Connection { get; } = connection;

    /// <summary>DuckDB's handle.</summary>
    internal DuckDBNativeConnection Native { get; } = connection.NativeConnection;

    /// <summary>Whether it is the first of its database, from which the others are made, and is not pooled.</summary>
    internal bool IsRoot { get; init; }

    /// <summary>The errors of functions on their way through DuckDB.</summary>
    internal RaisedErrors Errors => database.Errors;

    /// <summary>Stops the running query.</summary>
    internal void Interrupt() => NativeMethods.Startup.DuckDBInterrupt(Native);

    /// <summary>Runs one statement or several whose result nobody reads.</summary>
    internal void Execute(string sql, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var registration = cancellationToken.Register(Interrupt);
        var state = NativeMethods.Query.DuckDBQuery(Native, sql, out var result);
        try
        {
            if (!state.IsSuccess())
            {
                throw DuckDbErrors.Of(ref result, sql, Errors, cancellationToken);
            }
        }
        finally
        {
            NativeMethods.Query.DuckDBDestroyResult(ref result);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isReturned)
        {
            _isReturned = true;
            database.Return(this);
        }
    }
}
