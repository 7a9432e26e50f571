using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>A partition and where its files are.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="Location">The path; null for the table's own.</param>
public sealed record PartitionLocation(ValueList<PartitionValue> Partition, string? Location);
