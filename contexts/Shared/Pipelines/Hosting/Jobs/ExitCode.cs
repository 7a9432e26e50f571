namespace Shared.Pipelines.Hosting.Jobs;

/// <summary>How a job ended, as orchestrators understand it.</summary>
public enum ExitCode
{
    /// <summary>All is done.</summary>
    Succeeded = 0,

    /// <summary>The job failed. Trying again may help.</summary>
    Failed = 1,

    /// <summary>The environment or the command line is wrong; nothing was started. Trying again does not help.</summary>
    BadConfiguration = 2,

    /// <summary>Stopped by SIGINT (Ctrl+C): 128 + 2.</summary>
    Interrupted = 130,

    /// <summary>Stopped by SIGTERM: 128 + 15.</summary>
    Terminated = 143,
}
