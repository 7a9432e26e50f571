using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Embedded.Sources;

/// <summary>What is read by own code and put into DuckDB batch by batch.</summary>
public abstract class BatchScanSource : ScanSource
{
    /// <summary>
    /// The parts of the rows that a query needs; they may be read at the same time. Their order is the order of the rows.
    /// </summary>
    public abstract IReadOnlyList<IScanPartition> Plan(ScanRequest request);
}
