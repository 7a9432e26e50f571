namespace Shared.Spark.Plans.Commands;

/// <summary>RESET: gives settings their defaults.</summary>
/// <param name="Key">The setting; null for all.</param>
public sealed record ResetConfiguration(string? Key) : Command;
