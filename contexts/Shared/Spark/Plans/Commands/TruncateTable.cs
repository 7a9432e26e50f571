using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>TRUNCATE TABLE.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="Partition">The partition; none for the table.</param>
public sealed record TruncateTable(ValueList<string> NameParts, ValueList<PartitionValue> Partition) : Command;
