namespace Shared.Pipelines.Hosting.Jobs;

/// <summary>What a run did: the table at its end and the event in its log.</summary>
/// <param name="Job">The job.</param>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Started">When it began.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Stages">Its stages, in the order they ended.</param>
public sealed record RunSummary(string Job, ExitCode ExitCode, DateTimeOffset Started, double Seconds, IReadOnlyList<StageSummary> Stages)
{
    /// <summary>How many rows were read.</summary>
    public long RowsIn => Count(StageKind.Read);

    /// <summary>How many rows were written.</summary>
    public long RowsOut => Count(StageKind.Write);

    /// <summary>Where rows were written to.</summary>
    public IReadOnlyList<string> PlacesWritten =>
        [.. Stages.Where(stage => stage is { Kind: StageKind.Write, IsDone: true }).Select(stage => stage.Place!)];

    private long Count(StageKind kind) => Stages.Where(stage => stage.Kind == kind && stage.IsDone).Sum(stage => stage.Rows ?? 0);
}
