using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>ALTER TABLE … SET SERDE.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="Partition">The partition; none for the table.</param>
/// <param name="SerDe">The class; null to keep it.</param>
/// <param name="Properties">The properties.</param>
public sealed record SetTableSerDe(
    ValueList<string> NameParts,
    ValueList<PartitionValue> Partition,
    string? SerDe,
    ValueList<KeyValuePair<string, string>> Properties
) : Command;
