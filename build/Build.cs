using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.ProjectModel;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Serilog;
using Workspace.Freshness;
using Workspace.Projects;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

/// <summary>The build of this repository: ./build.sh --help.</summary>
partial class Build : NukeBuild
{
    public static int Main() => Execute<Build>(x => x.Compile);

    [Solution]
    readonly Solution Solution = null!;

    [Parameter("Configuration to build.")]
    readonly Configuration Configuration = Configuration.Debug;

    [Parameter("Compile, Test: only what is under this folder or belongs to this file.", Name = "Path")]
    readonly string? PathArgument;

    AbsolutePath ArtifactsDirectory => RootDirectory / "artifacts";

    ProjectMap? _projects;

    ProjectMap Projects => _projects ??= ProjectMap.Read(RootDirectory);

    /// <summary>Nuke.Common takes the variable PATH for a parameter of that name.</summary>
    string? SelectedPath => PathArgument == System.Environment.GetEnvironmentVariable("PATH") ? null : PathArgument;

    Target Clean =>
        _ =>
            _.Description("Deletes all outputs but the build's own")
                .Before(Compile)
                .Executes(() =>
                {
                    using var alone = Outputs.Alone();
                    string[] own = ["Build", "Nuke.Host", "Workspace", "outputs.lock"];
                    foreach (
                        var directory in new[] { ArtifactsDirectory, ArtifactsDirectory / "bin", ArtifactsDirectory / "obj" }.Where(d =>
                            Directory.Exists(d)
                        )
                    )
                    {
                        foreach (
                            var entry in Directory
                                .EnumerateDirectories(directory)
                                .Where(e => !own.Contains(Path.GetFileName(e)) && Path.GetFileName(e) is not ("bin" or "obj"))
                        )
                            Directory.Delete(entry, recursive: true);
                    }

                    TemporaryDirectory.CreateOrCleanDirectory();
                });

    Target Compile =>
        _ =>
            _.Description("Builds what has changed: all projects, or those under --path")
                .Executes(() =>
                {
                    if (SelectedPath is null)
                        WarnOfProjectsOutsideSolution();
                    BuildProjects(
                        RunsTests ? TestProjects
                        : SelectedPath is null ? Projects.All
                        : PathSelection.Projects(Projects, SelectedPath)
                    );
                });

    OutputLock Outputs => new(RootDirectory, message => Log.Information("{Message:l}", message));

    /// <summary>Builds the projects and what they reference, if anything in them has changed since.</summary>
    void BuildProjects(IReadOnlyList<ProjectFile> projects, Configuration? configuration = null)
    {
        configuration ??= Configuration;
        var stamps = new BuildStamps(Projects, configuration);
        if (stamps.Stale(projects).Count == 0)
            return;

        using var alone = Outputs.Alone(() => StaleNow().Count == 0);
        var stale = StaleNow();
        if (stale.Count == 0)
            return;

        Log.Information(
            "Building {Projects:l} ({Configuration:l}) …",
            stale.Count == 1 ? stale[0].DisplayName : $"{stale.Count} projects",
            configuration
        );
        var written = stamps.Prepare(projects);
        string[] restore = stamps.NeedRestore(projects) ? [] : ["--no-restore"];
        var traversal = stale.Count == 1 ? stale[0].Path : Traversal.Write(Projects, stale, TemporaryDirectory);
        try
        {
            DotNetBuild(_ =>
                _.SetProjectFile(traversal)
                    .SetConfiguration(configuration)
                    .SetVerbosity(DotNetVerbosity.minimal)
                    .EnableNoLogo()
                    .AddProcessAdditionalArguments(restore)
                    .AddProcessAdditionalArguments("-clp:NoSummary", "--tl:off")
                    .DisableProcessInvocationLogging()
            );
        }
        finally
        {
            if (stale.Count > 1)
                File.Delete(traversal);
        }

        written();

        IReadOnlyList<ProjectFile> StaleNow()
        {
            stamps.Refresh();
            return stamps.Stale(projects);
        }
    }

    void WarnOfProjectsOutsideSolution()
    {
        var known = Solution.AllProjects.Select(p => Path.GetFullPath(p.Path)).ToHashSet();
        foreach (var project in Projects.All.Where(p => !known.Contains(p.Path)))
            Log.Warning("{Project} is not in {Solution}", project.RelativePath, Path.GetFileName(Solution));
    }
}
