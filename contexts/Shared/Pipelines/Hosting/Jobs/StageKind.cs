namespace Shared.Pipelines.Hosting.Jobs;

/// <summary>What a stage of a run does.</summary>
public enum StageKind
{
    /// <summary>Reads a source: rows in.</summary>
    Read,

    /// <summary>Computes a frame.</summary>
    Compute,

    /// <summary>Writes a destination: rows out.</summary>
    Write,
}
