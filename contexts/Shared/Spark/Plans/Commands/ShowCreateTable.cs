using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>SHOW CREATE TABLE.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="AsSerde">Whether in Hive's syntax.</param>
public sealed record ShowCreateTable(ValueList<string> NameParts, bool AsSerde) : Command;
