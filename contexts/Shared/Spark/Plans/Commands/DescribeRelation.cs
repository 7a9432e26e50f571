using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>DESCRIBE TABLE.</summary>
/// <param name="NameParts">The table or view.</param>
/// <param name="IsExtended">Whether EXTENDED or FORMATTED was said.</param>
/// <param name="Partition">The partition; none for the table.</param>
/// <param name="Column">The column; null for the table.</param>
public sealed record DescribeRelation(
    ValueList<string> NameParts,
    bool IsExtended,
    ValueList<PartitionValue> Partition,
    ValueList<string>? Column
) : Command;
