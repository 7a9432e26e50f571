using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Embedded.Sources;

/// <summary>What DuckDB reads by itself, in parallel, with its own pruning of columns, files and row groups.</summary>
public abstract class SqlScanSource : ScanSource
{
    /// <summary>A FROM item of DuckDB's: <c>read_parquet([…])</c>.</summary>
    public abstract string Relation { get; }

    /// <summary>
    /// An expression over the relation for each column of the schema, of the type that the engine holds the column's type in.
    /// A plain column where that is enough, so that filters reach the scan.
    /// </summary>
    public abstract IReadOnlyList<string> Columns { get; }
}
