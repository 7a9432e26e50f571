using Nuke.Common.IO;

namespace Nuke.Common;

/// <summary>The process's surroundings.</summary>
public static class EnvironmentInfo
{
    /// <summary>The directory that the build was called from.</summary>
    public static AbsolutePath WorkingDirectory => Environment.CurrentDirectory;

    /// <summary>The arguments of the build, without the program's own name.</summary>
    public static IReadOnlyList<string> CommandLineArguments => [.. Environment.GetCommandLineArgs().Skip(1)];
}
