using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>What a <see cref="TypedScan"/> reads: the engine's, opaque to Catalyst. Two scans of one source read the same data.</summary>
public abstract class ScanSource
{
    /// <summary>The names and types of the columns.</summary>
    public abstract StructType Schema { get; }

    /// <summary>What it is, for plans' text; without secrets.</summary>
    public abstract string Description { get; }
}
