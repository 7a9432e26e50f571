using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>ALTER TABLE … SET LOCATION.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="Partition">The partition; none for the table.</param>
/// <param name="Location">The path.</param>
public sealed record SetTableLocation(ValueList<string> NameParts, ValueList<PartitionValue> Partition, string Location) : Command;
