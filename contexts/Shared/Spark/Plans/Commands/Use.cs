using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>USE: makes a database the current one.</summary>
/// <param name="NameParts">The database, or a catalog and database.</param>
/// <param name="IsNamespace">Whether DATABASE was said, so that it is no catalog.</param>
public sealed record Use(ValueList<string> NameParts, bool IsNamespace) : Command;
