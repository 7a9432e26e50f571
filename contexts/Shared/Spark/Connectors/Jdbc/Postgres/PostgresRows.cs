using Microsoft.Spark.Sql.Types;
using Npgsql;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Connectors.Jdbc.Postgres;

/// <summary>The rows of a binary COPY, decoded into vectors as they come.</summary>
internal sealed class PostgresRows : IResultStream
{
    private const int BatchRows = 8192;
    private const int SignatureLength = 11;

    private readonly PostgresSession _session;
    private readonly NpgsqlRawCopyStream _stream;
    private readonly CopyReader _reader;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenRegistration _cancellation;
    private readonly ColumnBuilder[] _columns;
    private readonly PostgresDecoder[] _decoders;
    private bool _isAtEnd;

    internal PostgresRows(
        PostgresSession session,
        NpgsqlRawCopyStream stream,
        IReadOnlyList<JdbcColumn> columns,
        JdbcOptions options,
        CancellationTokenRegistration cancellation
    )
    {
        (_session, _stream, _cancellation, _cancellationToken) = (session, stream, cancellation, cancellation.Token);
        _reader = new CopyReader(stream);
        Schema = JdbcSession.SchemaOf(columns);
        _columns = [.. columns.Select(column => ColumnBuilder.Create(column.Type))];
        _decoders = [.. columns.Select((column, i) => PostgresDecoder.Create(column, _columns[i], options))];
        _reader.Read(SignatureLength + sizeof(int));
        _reader.Read(_reader.ReadInt32());
    }

    /// <inheritdoc/>
    public StructType Schema { get; }

    /// <inheritdoc/>
    public ColumnarBatch? Next()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        foreach (var column in _columns)
        {
            column.Clear();
        }

        var count = ReadBatch();
        return count == 0 ? null : new ColumnarBatch(Schema, _columns, count);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _cancellation.Dispose();
        if (!_isAtEnd)
        {
            try
            {
                _stream.Cancel();
            }
            catch (Exception exception)
                when (exception is NpgsqlException or IOException or InvalidOperationException or ObjectDisposedException)
            {
                // The connection is closed in any case.
            }
        }

        _session.Dispose();
    }

    private int ReadBatch()
    {
        try
        {
            return _session.Try("read", ReadRows);
        }
        catch when (_cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(_cancellationToken);
        }
    }

    private int ReadRows()
    {
        var count = 0;
        while (count < BatchRows && !_isAtEnd)
        {
            var fields = _reader.ReadInt16();
            if (fields < 0)
            {
                _isAtEnd = true;
                break;
            }

            for (var i = 0; i < fields; i++)
            {
                var length = _reader.ReadInt32();
                if (i >= _decoders.Length)
                {
                    // Of no columns, one constant is asked for.
                    _reader.Read(Math.Max(length, 0));
                }
                else if (length < 0)
                {
                    _columns[i].AppendNull();
                }
                else
                {
                    _decoders[i].Decode(_reader.Read(length));
                }
            }

            count++;
        }

        return count;
    }
}
