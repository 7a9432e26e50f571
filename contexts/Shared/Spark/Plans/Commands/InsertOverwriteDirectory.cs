using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Commands;

/// <summary>INSERT OVERWRITE DIRECTORY.</summary>
/// <param name="Path">The directory; null when the options name it.</param>
/// <param name="Query">The rows.</param>
public sealed record InsertOverwriteDirectory(string? Path, LogicalPlan Query) : Command
{
    /// <summary>Whether LOCAL was said.</summary>
    public bool IsLocal { get; init; }

    /// <summary>The data source; null for Hive's formats.</summary>
    public string? Provider { get; init; }

    /// <summary>The options. May hold secrets: never printed.</summary>
    public ValueList<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>The row format of Hive; null for none.</summary>
    public RowFormat? RowFormat { get; init; }

    /// <summary>The file format of Hive; null for none.</summary>
    public FileFormat? FileFormat { get; init; }
}
