using System.Buffers;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>Writes files row by row: JSON, CSV, text.</summary>
internal abstract class RowFileFormat(WriteRequest request) : IFileFormat
{
    private readonly TextCodec _codec = TextCodec.Of(request);

    /// <inheritdoc/>
    public abstract string Label { get; }

    private protected abstract string Extension { get; }

    /// <inheritdoc/>
    public abstract bool Supports(DataType type);

    /// <inheritdoc/>
    public void Write(IWriteInput input, OutputLayout layout, CancellationToken cancellationToken)
    {
        using var files = new PartFiles(
            layout,
            Extension + _codec.Extension,
            _codec,
            OutputEncoding,
            output => WriteHeader(output, layout.DataSchema)
        );
        using var rows = input.Read(cancellationToken);
        var data = new ColumnVector[layout.DataColumns.Count];
        var partitions = new ColumnVector[layout.PartitionColumns.Count];
        if (!layout.IsPartitioned)
        {
            files.Open("");
        }

        while (rows.Next() is { } batch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Select(batch, layout.DataColumns, data);
            Select(batch, layout.PartitionColumns, partitions);
            for (var row = 0; row < batch.RowCount; row++)
            {
                var output = files.Open(layout.IsPartitioned ? layout.PartitionFolder(partitions, row) : "");
                WriteRow(output, layout.DataSchema, data, row);
                files.FlushIfFull();
            }
        }

        files.Close();
    }

    /// <summary>How the files are encoded; null for UTF-8.</summary>
    private protected virtual System.Text.Encoding? OutputEncoding => null;

    /// <summary>Writes what a file begins with.</summary>
    private protected virtual void WriteHeader(IBufferWriter<byte> output, StructType schema) { }

    /// <summary>Writes a row with the end of its line.</summary>
    private protected abstract void WriteRow(IBufferWriter<byte> output, StructType schema, IReadOnlyList<ColumnVector> columns, int row);

    private static void Select(ColumnarBatch batch, IReadOnlyList<int> ordinals, ColumnVector[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = batch.Columns[ordinals[i]];
        }
    }
}
