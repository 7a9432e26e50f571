using DuckDB.NET.Native;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Execution;

/// <summary>The result of a DuckDB query, computed as it is read.</summary>
internal sealed class DuckDbResultStream : IResultStream
{
    private readonly PooledConnection _connection;
    private readonly string _sql;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenRegistration _registration;
    private readonly DuckDbVector[] _vectors;
    private DuckDBResult _result;
    private DuckDBDataChunk? _chunk;
    private bool _isDisposed;

    private DuckDbResultStream(
        PooledConnection connection,
        string sql,
        DuckDBResult result,
        StructType schema,
        CancellationToken cancellationToken
    )
    {
        (_connection, _sql, _result, _cancellationToken, Schema) = (connection, sql, result, cancellationToken, schema);
        _registration = cancellationToken.Register(connection.Interrupt);
        _vectors = new DuckDbVector[schema.Fields.Count];
        for (var i = 0; i < _vectors.Length; i++)
        {
            _vectors[i] = DuckDbVector.Create(schema.Fields[i].DataType);
        }
    }

    /// <inheritdoc/>
    public StructType Schema { get; }

    /// <inheritdoc/>
    public ColumnarBatch? Next()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _chunk?.Dispose();
        _cancellationToken.ThrowIfCancellationRequested();
        _chunk = NativeMethods.Query.DuckDBFetchChunk(_result);
        if (_chunk.IsInvalid)
        {
            return NativeMethods.Query.DuckDBResultError(ref _result) is { Length: > 0 }
                ? throw DuckDbErrors.Of(ref _result, _sql, _connection.Errors, _cancellationToken)
                : null;
        }

        var count = (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(_chunk);
        for (var i = 0; i < _vectors.Length; i++)
        {
            _vectors[i].Bind(NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk, i));
        }

        return new ColumnarBatch(Schema, _vectors, count);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _registration.Dispose();
        _chunk?.Dispose();
        NativeMethods.Query.DuckDBDestroyResult(ref _result);
        _connection.Dispose();
    }

    internal static DuckDbResultStream Start(
        PooledConnection connection,
        string sql,
        StructType schema,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var registration = cancellationToken.Register(connection.Interrupt);
        var isPrepared = NativeMethods.PreparedStatements.DuckDBPrepare(connection.Native, sql, out var statement).IsSuccess();
        using (statement)
        {
            if (!isPrepared)
            {
                throw DuckDbErrors.OfStatement(
                    NativeMethods.PreparedStatements.DuckDBPrepareError(statement),
                    sql,
                    connection.Errors,
                    cancellationToken
                );
            }

            var state = NativeMethods.PreparedStatements.DuckDBExecutePreparedStreaming(statement, out var result);
            try
            {
                if (!state.IsSuccess())
                {
                    throw DuckDbErrors.Of(ref result, sql, connection.Errors, cancellationToken);
                }

                if (ResultTypes.Retype(ref result, schema, sql) is { } retyped)
                {
                    NativeMethods.Query.DuckDBDestroyResult(ref result);
                    return Start(connection, retyped, schema, cancellationToken);
                }

                ResultTypes.Check(ref result, schema, sql);
                return new DuckDbResultStream(connection, sql, result, schema, cancellationToken);
            }
            catch
            {
                NativeMethods.Query.DuckDBDestroyResult(ref result);
                throw;
            }
        }
    }
}
