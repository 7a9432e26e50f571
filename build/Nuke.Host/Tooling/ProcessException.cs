namespace Nuke.Common.Tooling;

/// <summary>A tool ended with an exit code that is not zero.</summary>
public sealed class ProcessException : Exception
{
    internal ProcessException(string command, int exitCode)
        : base($"'{command}' ended with exit code {exitCode}") => ExitCode = exitCode;

    /// <summary>The exit code.</summary>
    public int ExitCode { get; }
}
