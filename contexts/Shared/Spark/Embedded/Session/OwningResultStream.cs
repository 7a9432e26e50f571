using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Translation;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Session;

/// <summary>A result that needs something until it is read, and whose errors get their places in the query.</summary>
internal sealed class OwningResultStream(IResultStream inner, IDisposable owned, QueryOrigins origins) : IResultStream
{
    /// <inheritdoc/>
    public StructType Schema => inner.Schema;

    /// <inheritdoc/>
    public ColumnarBatch? Next()
    {
        try
        {
            return inner.Next();
        }
        catch (SparkRuntimeException error)
        {
            throw origins.Locate(error);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        inner.Dispose();
        owned.Dispose();
    }
}
