using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>REFRESH TABLE.</summary>
/// <param name="NameParts">The table.</param>
public sealed record RefreshTable(ValueList<string> NameParts) : Command;
