using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>A part of a file of a <see cref="RecordScan"/>.</summary>
internal sealed class RecordPartition(RecordScan scan, FileRange range, StructType schema, long limit) : IScanPartition
{
    /// <inheritdoc/>
    public IResultStream Open(CancellationToken cancellationToken) => new RecordRows(scan, range, schema, limit, cancellationToken);
}
