using Nuke.Common.Tooling;
using Serilog;

namespace Nuke.Common.Tools.DotNet;

/// <summary>The dotnet program.</summary>
public static class DotNetTasks
{
    /// <summary>The program that runs this build, unless DOTNET_EXE names another.</summary>
    public static string DotNetPath => Environment.GetEnvironmentVariable("DOTNET_EXE") ?? Environment.ProcessPath!;

    /// <summary><c>dotnet restore</c></summary>
    public static IReadOnlyCollection<Output> DotNetRestore(Configure<DotNetRestoreSettings> configurator) =>
        Run(configurator(new DotNetRestoreSettings()));

    /// <summary><c>dotnet build</c></summary>
    public static IReadOnlyCollection<Output> DotNetBuild(Configure<DotNetBuildSettings> configurator) =>
        Run(configurator(new DotNetBuildSettings()));

    /// <summary><c>dotnet publish</c></summary>
    public static IReadOnlyCollection<Output> DotNetPublish(Configure<DotNetPublishSettings> configurator) =>
        Run(configurator(new DotNetPublishSettings()));

    /// <summary><c>dotnet test</c></summary>
    public static IReadOnlyCollection<Output> DotNetTest(Configure<DotNetTestSettings> configurator) =>
        Run(configurator(new DotNetTestSettings()));

    private static IReadOnlyCollection<Output> Run(DotNetOptions options) =>
        ToolProcess.Run(DotNetPath, [.. options.GetArguments()], options, Logger);

    private static void Logger(OutputType type, string line)
    {
        if (line.Contains("error ", StringComparison.Ordinal) || type == OutputType.Err)
            Log.Error("{Line:l}", line);
        else if (line.Contains("warning ", StringComparison.Ordinal))
            Log.Warning("{Line:l}", line);
        else if (line.Length > 0)
            Log.Debug("{Line:l}", line);
    }
}
