using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>SHOW COLUMNS.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="Namespace">The database when it is named on its own; null for none.</param>
public sealed record ShowColumns(ValueList<string> NameParts, ValueList<string>? Namespace) : Command;
