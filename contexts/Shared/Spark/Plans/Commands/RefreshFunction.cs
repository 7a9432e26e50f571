using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>REFRESH FUNCTION.</summary>
/// <param name="NameParts">The function.</param>
public sealed record RefreshFunction(ValueList<string> NameParts) : Command;
