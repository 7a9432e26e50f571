using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;

namespace Nuke.Common.Tools.ReportGenerator;

/// <summary>ReportGenerator: https://reportgenerator.io.</summary>
public static class ReportGeneratorTasks
{
    /// <summary>Merges coverage files into reports.</summary>
    public static IReadOnlyCollection<Output> ReportGenerator(Configure<ReportGeneratorSettings> configurator)
    {
        var options = configurator(new ReportGeneratorSettings());
        var program = NuGetToolPathResolver.GetPackageExecutable("ReportGenerator", "ReportGenerator.dll", framework: options.Framework);
        return ToolProcess.Run(DotNetTasks.DotNetPath, [program, .. options.GetArguments()], options, ToolProcess.DefaultLogger);
    }
}
