using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>SHOW TBLPROPERTIES.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="Key">The property; null for all.</param>
public sealed record ShowTableProperties(ValueList<string> NameParts, string? Key) : Command;
