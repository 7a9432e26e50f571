namespace Shared.Spark.Plans.Commands;

/// <summary>SET CATALOG: makes a catalog the current one.</summary>
/// <param name="Name">The catalog.</param>
public sealed record SetCatalog(string Name) : Command;
