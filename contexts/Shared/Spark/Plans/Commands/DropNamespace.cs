using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>DROP DATABASE.</summary>
/// <param name="NameParts">The database.</param>
/// <param name="IfExists">Whether it may be missing.</param>
/// <param name="Cascade">Whether what it holds is dropped, too.</param>
public sealed record DropNamespace(ValueList<string> NameParts, bool IfExists, bool Cascade) : Command;
