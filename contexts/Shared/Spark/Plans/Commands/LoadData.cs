using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>LOAD DATA: moves files into a table.</summary>
/// <param name="Path">The files.</param>
/// <param name="NameParts">The table.</param>
/// <param name="Partition">The partition; none for the table.</param>
public sealed record LoadData(string Path, ValueList<string> NameParts, ValueList<PartitionValue> Partition) : Command
{
    /// <summary>Whether LOCAL was said.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Whether what is there goes.</summary>
    public bool IsOverwrite { get; init; }
}
