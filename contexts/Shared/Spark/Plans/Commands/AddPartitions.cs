using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>ALTER TABLE … ADD PARTITION.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="Partitions">The partitions.</param>
/// <param name="IfNotExists">Whether they may exist.</param>
public sealed record AddPartitions(ValueList<string> NameParts, ValueList<PartitionLocation> Partitions, bool IfNotExists) : Command;
