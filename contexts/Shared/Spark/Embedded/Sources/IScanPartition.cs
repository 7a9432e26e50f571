using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Sources;

/// <summary>A part of the rows of a <see cref="BatchScanSource"/>.</summary>
public interface IScanPartition
{
    /// <summary>Reads the part: the columns of the <see cref="ScanRequest"/>, in its order. May be called again.</summary>
    IResultStream Open(CancellationToken cancellationToken);
}
