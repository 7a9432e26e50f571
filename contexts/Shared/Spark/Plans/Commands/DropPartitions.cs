using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>ALTER TABLE … DROP PARTITION.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="Partitions">The partitions.</param>
/// <param name="IfExists">Whether they may be missing.</param>
/// <param name="Purge">Whether their files are gone at once.</param>
public sealed record DropPartitions(ValueList<string> NameParts, ValueList<ValueList<PartitionValue>> Partitions, bool IfExists, bool Purge)
    : Command;
