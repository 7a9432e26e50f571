using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>SHOW TABLE EXTENDED.</summary>
/// <param name="Namespace">The database; null for the current one.</param>
/// <param name="Pattern">Which, with <c>*</c> and <c>|</c>.</param>
/// <param name="Partition">The partition; none for the table.</param>
public sealed record ShowTableExtended(ValueList<string>? Namespace, string Pattern, ValueList<PartitionValue> Partition) : Command;
