using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Relations;

/// <summary>What <c>spark.Read()</c> describes.</summary>
/// <param name="Format">The data source: <c>parquet</c>, <c>csv</c>, <c>jdbc</c>.</param>
/// <param name="Paths">Files, folders and glob patterns.</param>
/// <param name="Schema">The schema the user gave; null to ask the source.</param>
public sealed record UnresolvedDataSource(string Format, ValueList<string> Paths, StructType? Schema = null) : LogicalPlan
{
    /// <summary>Options; names are case-insensitive, the last of a name wins. May hold secrets: never printed.</summary>
    public ValueList<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>Conditions of a JDBC read, one a partition.</summary>
    public ValueList<string> Predicates { get; init; } = [];

    /// <summary>Whether it is read as a stream.</summary>
    public bool IsStreaming { get; init; }
}
