using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>SHOW PARTITIONS.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="Partition">Those below this one; none for all.</param>
public sealed record ShowPartitions(ValueList<string> NameParts, ValueList<PartitionValue> Partition) : Command;
