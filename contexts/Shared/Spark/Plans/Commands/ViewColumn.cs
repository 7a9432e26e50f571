namespace Shared.Spark.Plans.Commands;

/// <summary>A column of a view, as its definition names it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Comment">Its comment; null for none.</param>
public sealed record ViewColumn(string Name, string? Comment);
