using Nuke.Common;
using Serilog;
using Workspace.Processes;
using Workspace.Scaffolding;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

partial class Build
{
    [Parameter("New: the context to make.")]
    readonly string? Context;

    [Parameter("New: overwrites what is there.")]
    readonly bool Force;

    /// <summary>With New, --job may name what is not there yet.</summary>
    static IEnumerable<string> NamesToMake =>
        EnvironmentInfo.CommandLineArguments.Contains(nameof(New), StringComparer.OrdinalIgnoreCase)
            ? EnvironmentInfo.CommandLineArguments.SkipWhile(a => a != "--job").Skip(1).Take(1)
            : [];

    IReadOnlyList<string> ContextNames =>
        [.. Directory.GetDirectories(RootDirectory / "contexts").Select(d => Path.GetFileName(d)).Where(c => c != "Shared")];

    Target New =>
        _ =>
            _.Description(
                    "Writes a context or a job that builds, passes and runs at once: --context Billing, --job Billing/Invoices [--force]"
                )
                .Executes(() =>
                {
                    Assert.True(Context is not null || Job is not null, "New needs --context Name or --job Context/Name");
                    if (Context is not null)
                        MakeContext(NameRules.Context(Context, ContextNames));
                    if (Job is not null)
                        MakeJob(NameRules.Job(Job, Jobs, ContextNames));
                });

    void MakeContext(string context)
    {
        Write("Context", context, new() { ["CONTEXT"] = context });
        Log.Information("Next: ./build.sh New --job {Context:l}/Name", context);
    }

    void MakeJob((string Context, string Name) job)
    {
        var variable = $"{Scaffold.ToVariable(job.Context)}_{Scaffold.ToVariable(job.Name)}";
        var scaffold = Write(
            "Job",
            job.Context,
            new()
            {
                ["CONTEXT"] = job.Context,
                ["JOB"] = job.Name,
                ["VARIABLE"] = variable,
                ["ENVIRONMENT_FILE"] = variable.ToLowerInvariant(),
            }
        );
        scaffold.AddThreshold(job.Context, job.Name);
        Log.Information(
            "Next: ./build.sh Test --path contexts/{Context:l}/{Name:l}; ./build.sh Execute --job {Context:l}/{Name:l}",
            job.Context,
            job.Name,
            job.Context,
            job.Name
        );
    }

    Scaffold Write(string template, string context, Dictionary<string, string> tokens)
    {
        var scaffold = new Scaffold(RootDirectory, Force);
        var files = scaffold.Write(TemplatesDirectory / template, tokens);
        foreach (var file in files)
            Log.Information("  {File:l}", file);
        var projects = files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal)).Select(f => (string)(RootDirectory / f));
        var exitCode = LoggedProcess.Run(DotNetPath, ["sln", Solution.Path, "add", "--solution-folder", context, .. projects], _ => { });
        Assert.True(
            exitCode == 0,
            $"The projects cannot be put into {Path.GetFileName(Solution)}: dotnet sln ended with exit code {exitCode}"
        );
        return scaffold;
    }
}
