using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>DROP VIEW.</summary>
/// <param name="NameParts">The view.</param>
/// <param name="IfExists">Whether it may be missing.</param>
public sealed record DropView(ValueList<string> NameParts, bool IfExists) : Command;
