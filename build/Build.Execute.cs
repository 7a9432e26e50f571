using Nuke.Common;
using Serilog;
using Workspace.Environments;
using Workspace.Processes;
using Workspace.Projects;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

partial class Build
{
    [Parameter("Execute, Package: the job, by its name or as Context/Name. New: the job to make.", ValueProviderMember = nameof(JobNames))]
    readonly string? Job;

    [Parameter(
        "Execute, Sql, Package: the environment: 'local' is local_dev_env/*.env, any other E is local_dev_env/E/*.env.",
        Name = "Environment",
        ValueProviderMember = nameof(EnvironmentNames)
    )]
    readonly string EnvironmentName = EnvironmentFolder.Local;

    IReadOnlyList<Job>? _jobs;

    IReadOnlyList<Job> Jobs => _jobs ??= Workspace.Projects.Job.Find(RootDirectory);

    IEnumerable<string> JobNames => [.. Workspace.Projects.Job.Names(Jobs), .. NamesToMake];

    IEnumerable<string> EnvironmentNames => new EnvironmentFolder(RootDirectory).Names;

    /// <summary>What comes after "--" belongs to the job.</summary>
    static IReadOnlyList<string> JobArguments => [.. EnvironmentInfo.CommandLineArguments.SkipWhile(a => a != "--").Skip(1)];

    Target Execute =>
        _ =>
            _.Description("Runs a job: --job J [--environment E] [-- arguments of the job]; its exit code is the build's")
                .DependsOn(Secrets, SampleData)
                .Requires(() => Job)
                .Executes(() =>
                {
                    var job = Workspace.Projects.Job.Named(Jobs, Job!);
                    var project = Projects.All.Single(p => p.Path == job.ProjectPath);
                    BuildProjects([project]);
                    Log.Information("Running {Job:l} ({Environment:l})", job.FullName, EnvironmentName);
                    Run(project, JobArguments);
                });

    /// <summary>Runs a program with this process's streams, in the environment; its exit code becomes the build's.</summary>
    void Run(ProjectFile project, IReadOnlyList<string> arguments, Configuration? configuration = null, bool inEnvironment = true)
    {
        var variables = inEnvironment ? new EnvironmentFolder(RootDirectory).Load(EnvironmentName, EnvironmentFolder.OfProcess()) : null;
        var exitCode = AttachedProcess.Run(DotNetPath, [project.OutputFile(configuration ?? Configuration), .. arguments], variables);
        if (exitCode == 0)
            return;
        ExitCode = exitCode;
        Assert.Fail($"{project.DisplayName} ended with exit code {exitCode}");
    }
}
