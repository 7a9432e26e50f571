using System.Linq.Expressions;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Reporting;

namespace Nuke.Common;

/// <summary>The base of the build class. See https://nuke.build/docs/fundamentals/builds.</summary>
public abstract class NukeBuild
{
    /// <summary>Runs the build; the targets given here are the default.</summary>
    protected static int Execute<T>(params Expression<Func<T, Target>>[] defaultTargetExpressions)
        where T : NukeBuild, new() => BuildManager.Execute(new T(), build => [.. defaultTargetExpressions.Select(e => Property(e, build))]);

    private static Target Property<T>(Expression<Func<T, Target>> expression, T build)
    {
        var property = (System.Reflection.PropertyInfo)((MemberExpression)expression.Body).Member;
        return (Target)property.GetValue(build)!;
    }

    /// <summary>The directory that holds <c>.nuke</c>.</summary>
    [Parameter("Root directory during build execution.", Name = Constants.RootDirectoryParameterName)]
    public static AbsolutePath RootDirectory { get; internal set; } = null!;

    /// <summary>For files that nobody misses: <c>.nuke/temp</c>.</summary>
    public static AbsolutePath TemporaryDirectory => RootDirectory / Constants.NukeDirectoryName / "temp";

    /// <summary>The assembly of the build.</summary>
    public static AbsolutePath? BuildAssemblyFile => System.Reflection.Assembly.GetEntryAssembly()?.Location;

    /// <summary>How much the build tells.</summary>
    [Parameter("How much the build tells.")]
    public static Verbosity Verbosity
    {
        get => Logging.Verbosity;
        set => Logging.Verbosity = value;
    }

    /// <summary>Whether the build runs on a developer's machine.</summary>
    public static bool IsLocalBuild => !IsServerBuild;

    /// <summary>Whether the build runs in CI.</summary>
    public static bool IsServerBuild =>
        new[] { "CI", "GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION" }.Any(v =>
            Environment.GetEnvironmentVariable(v) is { Length: > 0 } and not "false"
        );

    [Parameter(
        "Targets to run, as without a name: ./build.sh Compile Test.",
        Name = Constants.InvokedTargetsParameterName,
        Separator = Constants.TargetsSeparator,
        ValueProviderMember = nameof(TargetNames)
    )]
    internal string[]? TargetArguments { get; set; }

    [Parameter(
        "Targets to leave out. Without a value: all but the ones named.",
        Name = Constants.SkippedTargetsParameterName,
        Separator = Constants.TargetsSeparator,
        ValueProviderMember = nameof(TargetNames)
    )]
    internal string[]? SkipArguments { get; set; }

    /// <summary>Whether the plan is to be shown, not run.</summary>
    [Parameter("Shows the targets that would run, in order, and why.")]
    public bool Plan { get; internal set; }

    /// <summary>Whether the help is to be shown.</summary>
    [Parameter("Shows this text.")]
    public bool Help { get; internal set; }

    /// <summary>The targets of this run, in order.</summary>
    public IReadOnlyCollection<ExecutableTarget> ExecutionPlan { get; internal set; } = [];

    /// <summary>The targets that were named.</summary>
    public IReadOnlyCollection<ExecutableTarget> InvokedTargets => [.. ExecutionPlan.Where(t => t.Invoked)];

    /// <summary>The targets that failed.</summary>
    public IReadOnlyCollection<ExecutableTarget> FailedTargets => [.. ExecutionPlan.Where(t => t.Status == ExecutionStatus.Failed)];

    /// <summary>The exit code, if it is not to be 0 for success and 1 for failure.</summary>
    public int? ExitCode { get; set; }

    internal IReadOnlyList<ExecutableTarget> AllTargets { get; set; } = [];

    internal IEnumerable<string> TargetNames => AllTargets.Select(t => t.Name);

    /// <summary>Called when parameters are set and checked.</summary>
    protected internal virtual void OnBuildInitialized() { }

    /// <summary>Called when all is done, well or not.</summary>
    protected internal virtual void OnBuildFinished() { }

    /// <summary>Called before a target runs.</summary>
    protected internal virtual void OnTargetRunning(string target) { }

    /// <summary>Called when a target is skipped.</summary>
    protected internal virtual void OnTargetSkipped(string target) { }

    /// <summary>Called when a target has run.</summary>
    protected internal virtual void OnTargetSucceeded(string target) { }

    /// <summary>Called when a target has failed.</summary>
    protected internal virtual void OnTargetFailed(string target) { }
}
