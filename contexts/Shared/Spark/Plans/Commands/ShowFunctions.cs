using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>SHOW FUNCTIONS.</summary>
/// <param name="Scope">Which kinds.</param>
/// <param name="Namespace">The database; null for the current one.</param>
/// <param name="Pattern">Which, with <c>*</c> and <c>|</c>; null for all.</param>
public sealed record ShowFunctions(FunctionScope Scope, ValueList<string>? Namespace, string? Pattern) : Command;
