namespace Shared.Spark.Plans.Commands;

/// <summary>CLEAR CACHE.</summary>
public sealed record ClearCache : Command;
