using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Session;

/// <summary>A result that needs something until it is read.</summary>
internal sealed class OwningResultStream(IResultStream inner, IDisposable owned) : IResultStream
{
    /// <inheritdoc/>
    public StructType Schema => inner.Schema;

    /// <inheritdoc/>
    public ColumnarBatch? Next() => inner.Next();

    /// <inheritdoc/>
    public void Dispose()
    {
        inner.Dispose();
        owned.Dispose();
    }
}
