using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>ALTER DATABASE … SET LOCATION.</summary>
/// <param name="NameParts">The database.</param>
/// <param name="Location">The path.</param>
public sealed record SetNamespaceLocation(ValueList<string> NameParts, string Location) : Command;
