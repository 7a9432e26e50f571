using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>DROP INDEX.</summary>
/// <param name="Name">The index.</param>
/// <param name="NameParts">The table.</param>
/// <param name="IfExists">Whether it may be missing.</param>
public sealed record DropIndex(string Name, ValueList<string> NameParts, bool IfExists) : Command;
