using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>ALTER TABLE … PARTITION … RENAME TO PARTITION.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="From">The partition.</param>
/// <param name="To">Its new values.</param>
public sealed record RenamePartition(ValueList<string> NameParts, ValueList<PartitionValue> From, ValueList<PartitionValue> To) : Command;
