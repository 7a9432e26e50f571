using System.Diagnostics;
using Serilog;

namespace Nuke.Common.Execution;

/// <summary>Runs a plan, one target after the other.</summary>
internal static class BuildExecutor
{
    public static bool Execute(NukeBuild build, IReadOnlyList<ExecutableTarget> plan, IReadOnlyCollection<ExecutableTarget> skipped)
    {
        foreach (var target in plan)
            target.Status = ExecutionStatus.Scheduled;
        foreach (var target in plan)
            target.SkipReason = skipped.Contains(target) ? "--skip" : Unmet(target.Definition.StaticConditions);

        var failed = false;
        foreach (var target in plan)
        {
            if (failed && !target.Definition.IsAssuredAfterFailure)
                target.Status = ExecutionStatus.NotRun;
            else if ((target.SkipReason ??= Unmet(target.Definition.DynamicConditions)) is { } reason)
                Skip(build, target, reason);
            else if (!Run(build, target))
                failed |= !target.Definition.ProceedsAfterFailure;
        }

        return plan.All(t => t.Status is ExecutionStatus.Succeeded or ExecutionStatus.Skipped);
    }

    private static string? Unmet(List<(Func<bool> Holds, string Text)> conditions)
    {
        foreach (var (holds, text) in conditions)
        {
            if (!holds())
                return $"{text} does not hold";
        }

        return null;
    }

    private static void Skip(NukeBuild build, ExecutableTarget target, string reason)
    {
        Log.Debug("{Target} skipped: {Reason}", target.Name, reason);
        target.Status = ExecutionStatus.Skipped;
        build.OnTargetSkipped(target.Name);
    }

    private static bool Run(NukeBuild build, ExecutableTarget target)
    {
        var watch = Stopwatch.StartNew();
        target.Status = ExecutionStatus.Running;
        build.OnTargetRunning(target.Name);
        try
        {
            foreach (var action in target.Definition.Actions)
                action();
            target.Status = ExecutionStatus.Succeeded;
            build.OnTargetSucceeded(target.Name);
            return true;
        }
        catch (Exception exception)
        {
            target.Status = ExecutionStatus.Failed;
            Log.Error("{Target}: {Message}", target.Name, exception.Message);
            Log.Verbose(exception, "Where {Target} failed", target.Name);
            build.OnTargetFailed(target.Name);
            return false;
        }
        finally
        {
            target.Duration = watch.Elapsed;
        }
    }
}
