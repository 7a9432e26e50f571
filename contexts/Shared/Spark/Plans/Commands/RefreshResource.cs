namespace Shared.Spark.Plans.Commands;

/// <summary>REFRESH of a path.</summary>
/// <param name="Path">The path.</param>
public sealed record RefreshResource(string Path) : Command;
