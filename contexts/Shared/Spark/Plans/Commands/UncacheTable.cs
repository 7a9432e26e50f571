using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>UNCACHE TABLE.</summary>
/// <param name="NameParts">The table.</param>
/// <param name="IfExists">Whether it may be missing.</param>
public sealed record UncacheTable(ValueList<string> NameParts, bool IfExists) : Command;
