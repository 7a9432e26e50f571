namespace Shared.Spark.Plans.Commands;

/// <summary>SHOW CATALOGS.</summary>
/// <param name="Pattern">Which, with <c>*</c> and <c>|</c>; null for all.</param>
public sealed record ShowCatalogs(string? Pattern) : Command;
