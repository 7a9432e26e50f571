using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>SHOW VIEWS.</summary>
/// <param name="Namespace">The database; null for the current one.</param>
/// <param name="Pattern">Which, with <c>*</c> and <c>|</c>; null for all.</param>
public sealed record ShowViews(ValueList<string>? Namespace, string? Pattern) : Command;
