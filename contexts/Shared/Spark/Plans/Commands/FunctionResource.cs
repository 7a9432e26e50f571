namespace Shared.Spark.Plans.Commands;

/// <summary>A file that a function needs.</summary>
/// <param name="Kind">JAR, FILE or ARCHIVE.</param>
/// <param name="Path">The file.</param>
public sealed record FunctionResource(string Kind, string Path);
