using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Sources;

/// <summary>What is to be read.</summary>
/// <param name="Session">The session that reads.</param>
public sealed record ReadRequest(DataSourceSession Session)
{
    /// <summary>Files, folders and glob patterns.</summary>
    public ValueList<string> Paths { get; init; } = [];

    /// <summary>The schema the user gave; null to ask the source.</summary>
    public StructType? Schema { get; init; }

    /// <summary>The options.</summary>
    public DataSourceOptions Options { get; init; } = DataSourceOptions.Empty;

    /// <summary>Conditions of a JDBC read, one a partition.</summary>
    public ValueList<string> Predicates { get; init; } = [];
}
