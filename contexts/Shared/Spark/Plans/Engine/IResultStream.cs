using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Plans.Engine;

/// <summary>The result of a plan, batch by batch. Reading it once is all it is for.</summary>
public interface IResultStream : IDisposable
{
    /// <summary>The names and types of the columns.</summary>
    StructType Schema { get; }

    /// <summary>The next batch, which is valid until the next call; null behind the last.</summary>
    ColumnarBatch? Next();
}
