namespace Nuke.Common.Execution;

/// <summary>Where a target stands.</summary>
public enum ExecutionStatus
{
    /// <summary>Not part of this run.</summary>
    None,

    /// <summary>Waits for its turn.</summary>
    Scheduled,

    /// <summary>Is running.</summary>
    Running,

    /// <summary>Has run without an error.</summary>
    Succeeded,

    /// <summary>Has failed.</summary>
    Failed,

    /// <summary>A condition or <c>--skip</c> left it out.</summary>
    Skipped,

    /// <summary>An earlier target failed.</summary>
    NotRun,
}
