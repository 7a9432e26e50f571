using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>ALTER DATABASE … SET DBPROPERTIES.</summary>
/// <param name="NameParts">The database.</param>
/// <param name="Properties">The properties.</param>
public sealed record SetNamespaceProperties(ValueList<string> NameParts, ValueList<KeyValuePair<string, string>> Properties) : Command;
