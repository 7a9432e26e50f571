using Shared.Pipelines.Hosting.Jobs;

namespace Shared.Pipelines.Testing.Jobs;

/// <summary>How a job ended in a test.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Log">What it logged.</param>
public sealed record JobOutcome(ExitCode ExitCode, string Output, string Log);
