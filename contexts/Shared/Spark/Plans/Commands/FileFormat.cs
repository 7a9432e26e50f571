namespace Shared.Spark.Plans.Commands;

/// <summary>SQL's STORED AS.</summary>
/// <param name="Name">The name, as <c>PARQUET</c>; null when classes are named.</param>
/// <param name="InputFormat">The class that reads; null when a name is given.</param>
/// <param name="OutputFormat">The class that writes; null when a name is given.</param>
public sealed record FileFormat(string? Name, string? InputFormat, string? OutputFormat);
