using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>DROP TABLE.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="IfExists">Whether it may be missing.</param>
/// <param name="Purge">Whether its files are gone at once.</param>
public sealed record DropTable(ValueList<string> NameParts, bool IfExists, bool Purge) : Command;
