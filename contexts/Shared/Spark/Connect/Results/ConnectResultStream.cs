using System.Threading.Channels;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Connect.Client;
using Shared.Spark.Connect.Codec;
using Shared.Spark.Connect.Protocol;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Connect.Results;

/// <summary>
/// The rows of an operation as they arrive. A few batches are fetched ahead while the caller reads, never more: a result larger than memory
/// passes through.
/// </summary>
internal sealed class ConnectResultStream : IResultStream
{
    private const int BatchesAhead = 4;

    private readonly ExecutionStream _execution;
    private readonly Channel<ExecutePlanResponse.Types.ArrowBatch> _batches = Channel.CreateBounded<ExecutePlanResponse.Types.ArrowBatch>(
        new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true }
    );

    private readonly TaskCompletionSource<StructType?> _schema = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _fetching;
    private RecordBatch? _current;
    private ArrowStreamReader? _reader;

    /// <param name="execution">The operation, which this stream disposes.</param>
    /// <param name="analyze">Asks for the schema, where a server does not send it with the rows.</param>
    internal ConnectResultStream(ExecutionStream execution, Func<StructType> analyze)
    {
        _execution = execution;
        _fetching = Task.Run(FetchAsync);
        Schema = _schema.Task.GetAwaiter().GetResult() ?? analyze();
    }

    // Known before the first batch: nothing is asked twice, and what has effects happens once.
    public StructType Schema { get; }

    public ColumnarBatch? Next()
    {
        while (true)
        {
            _current?.Dispose();
            _current = _reader?.ReadNextRecordBatch();
            if (_current is { Length: > 0 } batch)
            {
                return new ColumnarBatch(
                    Schema,
                    [.. Schema.Fields.Select((field, i) => ArrowVectors.Create(field.DataType, batch.Column(i)))],
                    batch.Length
                );
            }

            if (_current is null && !TryOpenNext())
            {
                return null;
            }
        }
    }

    public void Dispose()
    {
        _execution.Dispose();
        _batches.Writer.TryComplete();
        _current?.Dispose();
        _reader?.Dispose();
    }

    private bool TryOpenNext()
    {
        _reader?.Dispose();
        _reader = null;
        if (!_batches.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult() || !_batches.Reader.TryRead(out var batch))
        {
            _fetching.GetAwaiter().GetResult();
            return false;
        }

        _reader = new ArrowStreamReader(batch.Data.Memory);
        return true;
    }

    private async Task FetchAsync()
    {
        try
        {
            while (await _execution.NextAsync().ConfigureAwait(false) is { } response)
            {
                if (response.Schema is { } schema)
                {
                    _schema.TrySetResult((StructType)DataTypeCodec.Decode(schema));
                }

                if (response.ResponseTypeCase == ExecutePlanResponse.ResponseTypeOneofCase.ArrowBatch && response.ArrowBatch.RowCount > 0)
                {
                    _schema.TrySetResult(null);
                    await _batches.Writer.WriteAsync(response.ArrowBatch).ConfigureAwait(false);
                }
            }

            _schema.TrySetResult(null);
            _batches.Writer.TryComplete();
        }
        catch (ChannelClosedException)
        {
            // The caller has read enough.
        }
        catch (Exception error)
        {
            _schema.TrySetException(error);
            _batches.Writer.TryComplete(error);
        }
    }
}
