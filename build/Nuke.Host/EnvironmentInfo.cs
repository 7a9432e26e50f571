using Nuke.Common.IO;

namespace Nuke.Common;

/// <summary>The process's surroundings.</summary>
public static class EnvironmentInfo
{
    /// <summary>The directory that the build was called from.</summary>
    public static AbsolutePath WorkingDirectory => Environment.CurrentDirectory;

    /// <summary>The arguments of the build, without the program's own name.</summary>
    public static IReadOnlyList<string> CommandLineArguments => [.. Environment.GetCommandLineArgs().Skip(1)];

    /// <summary>Whether this is Windows.</summary>
    public static bool IsWin => OperatingSystem.IsWindows();

    /// <summary>A variable of the environment, or null.</summary>
    public static string? GetVariable(string name) => Environment.GetEnvironmentVariable(name);
}
