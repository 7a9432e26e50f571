using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>The rows of a part of a file: what stands in it, and the values its folder's name holds.</summary>
internal sealed class RecordRows : IResultStream
{
    private const int BatchRows = 8192;

    private readonly IRecordReader _reader;
    private readonly ColumnBuilder[] _columns;
    private readonly List<(ColumnBuilder Column, PartitionValue Value)> _constants = [];
    private readonly CancellationToken _cancellationToken;
    private long _left;

    internal RecordRows(RecordScan scan, FileRange range, StructType schema, long limit, CancellationToken cancellationToken)
    {
        (Schema, _left, _cancellationToken) = (schema, limit, cancellationToken);
        _columns = [.. schema.Fields.Select(field => ColumnBuilder.Create(field.DataType))];
        var data = new List<int>();
        for (var i = 0; i < _columns.Length; i++)
        {
            var partition = scan.FindPartition(schema.Fields[i].Name);
            if (partition < 0)
            {
                data.Add(i);
            }
            else
            {
                _constants.Add(
                    (_columns[i], new PartitionValue(range.File.PartitionValues[partition], schema.Fields[i].DataType, scan.Options.Zone))
                );
            }
        }

        _reader = scan.CreateReader(range, new StructType(data.Select(i => schema.Fields[i])), [.. data.Select(i => _columns[i])]);
    }

    /// <inheritdoc/>
    public StructType Schema { get; }

    /// <inheritdoc/>
    public ColumnarBatch? Next()
    {
        if (_left <= 0)
        {
            return null;
        }

        _cancellationToken.ThrowIfCancellationRequested();
        foreach (var column in _columns)
        {
            column.Clear();
        }

        var count = _reader.Read((int)Math.Min(BatchRows, _left), _cancellationToken);
        if (count == 0)
        {
            return null;
        }

        foreach (var (column, value) in _constants)
        {
            for (var row = 0; row < count; row++)
            {
                value.AppendTo(column);
            }
        }

        _left -= count;
        return new ColumnarBatch(Schema, _columns, count);
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();
}
