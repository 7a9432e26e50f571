using System.Globalization;
using Nuke.Common.Execution;
using Serilog;

namespace Nuke.Common.Reporting;

/// <summary>One line on how it went.</summary>
internal static class Outcome
{
    public static void Write(IReadOnlyList<ExecutableTarget> plan, bool succeeded)
    {
        var parts = plan.Select(Part);
        if (succeeded)
            Log.Information("Succeeded: {Targets:l}", string.Join(" · ", parts));
        else
            Log.Error("Failed: {Targets:l}", string.Join(" · ", parts));
    }

    private static string Part(ExecutableTarget target) =>
        target.Status switch
        {
            ExecutionStatus.Succeeded => string.Create(CultureInfo.InvariantCulture, $"{target.Name} {target.Duration.TotalSeconds:0.0} s"),
            ExecutionStatus.NotRun => $"{target.Name} not run",
            var status => $"{target.Name} {status.ToString().ToLowerInvariant()}",
        };
}
