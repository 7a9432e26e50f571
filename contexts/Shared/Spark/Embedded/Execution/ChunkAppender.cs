using DuckDB.NET.Native;
using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Embedded.Execution;

/// <summary>
/// Appends rows to a table of DuckDB's, chunk by chunk, column by column: fill <see cref="Columns"/>, then <see cref="Append"/>.
/// </summary>
internal sealed class ChunkAppender : IDisposable
{
    private readonly DuckDBAppender _appender;
    private readonly DuckDBDataChunk _chunk;
    private readonly VectorWriter[] _columns;

    internal ChunkAppender(PooledConnection connection, string table, IReadOnlyList<DataType> types)
    {
        _columns = [.. types.Select(VectorWriter.Create)];
        var handles = types.Select(DuckDbLogicalTypes.Create).ToArray();
        _chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk(
            [.. handles.Select(type => type.DangerousGetHandle())],
            (ulong)handles.Length
        );
        Array.ForEach(handles, type => type.Dispose());
        if (!NativeMethods.Appender.DuckDBAppenderCreate(connection.Native, null!, table, out _appender).IsSuccess())
        {
            throw Failed();
        }

        Bind();
    }

    /// <summary>How many rows a chunk has at most.</summary>
    internal static int Capacity { get; } = (int)NativeMethods.Helpers.DuckDBVectorSize();

    /// <summary>The columns of the chunk to fill.</summary>
    internal IReadOnlyList<VectorWriter> Columns => _columns;

    /// <summary>Appends the first <paramref name="count"/> rows of the chunk.</summary>
    internal void Append(int count)
    {
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(_chunk, (ulong)count);
        if (!NativeMethods.Appender.DuckDBAppendDataChunk(_appender, _chunk).IsSuccess())
        {
            throw Failed();
        }

        NativeMethods.DataChunks.DuckDBDataChunkReset(_chunk);
        Bind();
    }

    /// <summary>Makes what was appended visible.</summary>
    internal void Complete()
    {
        if (!NativeMethods.Appender.DuckDBAppenderClose(_appender).IsSuccess())
        {
            throw Failed();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _chunk.Dispose();
        _appender.Dispose();
    }

    private void Bind()
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i].Bind(NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk, i));
        }
    }

    private Exception Failed()
    {
        using var error = NativeMethods.Appender.DuckDBAppenderErrorData(_appender);
        return DuckDbErrors.Internal($"Rows cannot be appended: {error.Message}");
    }
}
