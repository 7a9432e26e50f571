namespace Shared.Pipelines.Hosting.Jobs;

/// <summary>
/// An error whose message tells its reader all: what was wrong, where, what would be right. It is shown without a stack trace.
/// </summary>
public sealed class JobException : Exception
{
    /// <summary>An error of the job's world.</summary>
    /// <param name="message">What was wrong, where, what would be right.</param>
    /// <param name="innerException">What caused it; null for nothing.</param>
    public JobException(string message, Exception? innerException = null)
        : base(message, innerException) { }
}
