using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>SHOW DATABASES.</summary>
/// <param name="Parent">In which; null for the current catalog.</param>
/// <param name="Pattern">Which, with <c>*</c> and <c>|</c>; null for all.</param>
public sealed record ShowNamespaces(ValueList<string>? Parent, string? Pattern) : Command;
