using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Commands;

/// <summary>INSERT INTO and INSERT OVERWRITE.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="Query">The rows.</param>
public sealed record InsertInto(ValueList<string> NameParts, LogicalPlan Query) : Command
{
    /// <summary>The columns they go to; none for all.</summary>
    public ValueList<string> Columns { get; init; } = [];

    /// <summary>The partition; none for what the rows say.</summary>
    public ValueList<PartitionValue> Partition { get; init; } = [];

    /// <summary>Whether what is there goes.</summary>
    public bool IsOverwrite { get; init; }

    /// <summary>Whether nothing happens when the partition exists.</summary>
    public bool IfPartitionNotExists { get; init; }

    /// <summary>Whether columns are matched by name.</summary>
    public bool ByName { get; init; }
}
