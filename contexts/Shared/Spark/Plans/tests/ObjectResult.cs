using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Plans.Tests;

/// <summary>A result of one batch over rows of objects.</summary>
internal sealed class ObjectResult(StructType schema, params IReadOnlyList<object?[]> rows) : IResultStream
{
    private bool _isRead;

    public StructType Schema => schema;

    public bool IsDisposed { get; private set; }

    public ColumnarBatch? Next()
    {
        if (_isRead)
        {
            return null;
        }

        _isRead = true;
        return new ColumnarBatch(
            schema,
            [.. schema.Fields.Select((field, i) => new ObjectVector(field.DataType, [.. rows.Select(row => row[i])]))],
            rows.Count
        );
    }

    public void Dispose() => IsDisposed = true;
}
