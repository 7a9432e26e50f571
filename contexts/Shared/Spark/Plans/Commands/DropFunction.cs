using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>DROP FUNCTION.</summary>
/// <param name="NameParts">The function.</param>
/// <param name="IfExists">Whether it may be missing.</param>
/// <param name="IsTemporary">Whether TEMPORARY was said.</param>
public sealed record DropFunction(ValueList<string> NameParts, bool IfExists, bool IsTemporary) : Command;
