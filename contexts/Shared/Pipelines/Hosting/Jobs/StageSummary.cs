namespace Shared.Pipelines.Hosting.Jobs;

/// <summary>What a stage did.</summary>
/// <param name="Kind">What it was for.</param>
/// <param name="Name">Its name in the job.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Rows">How many rows it had; null when they were not counted.</param>
/// <param name="Place">Where it read or wrote; null for nowhere.</param>
/// <param name="IsDone">Whether it came to its end.</param>
public sealed record StageSummary(StageKind Kind, string Name, double Seconds, long? Rows, string? Place, bool IsDone);
