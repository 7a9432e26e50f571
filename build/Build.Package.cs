using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Serilog;
using Workspace.Environments;
using Workspace.Freshness;
using Workspace.Packaging;
using Workspace.Processes;
using Workspace.Projects;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

partial class Build
{
    [Parameter("Package: where the job is to run, as a runtime identifier of .NET.")]
    readonly string Runtime = "linux-x64";

    [Parameter("Package: what starts the job on the cluster.", ValueProviderMember = nameof(PackageKinds))]
    readonly string Kind = PackageKind.SparkConnect;

    [Parameter("Package: the version. Without it: the project's, and the commit.")]
    readonly string? PackageVersion;

    IEnumerable<string> PackageKinds => PackageKind.Names;

    AbsolutePath PackagesDirectory => ArtifactsDirectory / "packages";

    AbsolutePath LauncherDirectory => RootDirectory / "contexts" / "Shared" / "Spark" / "Connect" / "Launcher";

    AbsolutePath TemplatesDirectory => RootDirectory / "build" / "Templates";

    Target Package =>
        _ =>
            _.Description(
                    "Makes artifacts/packages/Context.Job-version of a job, with the submit.sh that runs it on Spark: --job J [--kind K]"
                )
                .Requires(() => Job)
                .Executes(() =>
                {
                    var job = Workspace.Projects.Job.Named(Jobs, Job!);
                    var project = Projects.All.Single(p => p.Path == job.ProjectPath);
                    var revision = Revision.Read(RootDirectory);
                    var contract = ContractOf(project);
                    var settings =
                        EnvironmentName == EnvironmentFolder.Local
                            ? new Dictionary<string, string>()
                            : new EnvironmentFolder(RootDirectory).LoadSettings(EnvironmentName);
                    var version = PackageVersion ?? revision.VersionOf(VersionOf(project));
                    Log.Information("Publishing {Job:l} {Version:l} for {Runtime:l} …", job.FullName, version, Runtime);
                    var published = Publish(job, project);
                    JobPackage package =
                        Kind == PackageKind.MicrosoftSpark
                            ? new MicrosoftSparkPackage(job, version, revision, Runtime, contract, Template("submit-microsoft-spark.sh"))
                            : new SparkConnectPackage(job, version, revision, Runtime, contract, LauncherJar(), Template("submit.sh"));
                    var folder = package.Write(published, PackagesDirectory, settings);
                    Log.Information("Package: {Folder:l}", folder);
                    Log.Information("Archive: {Archive:l}", folder + ".tar.gz");
                    Log.Information(
                        "Run it:  SPARK_HOME=… MASTER=spark://… [DEPLOY_MODE=cluster] {Script:l}/submit.sh",
                        Path.GetRelativePath(RootDirectory, folder)
                    );
                });

    /// <summary>
    /// The job tells by itself what it reads; the build of this machine is asked, for the published one may be another's.
    /// </summary>
    IReadOnlyList<PackagedVariable> ContractOf(ProjectFile project)
    {
        BuildProjects([project]);
        var (exitCode, json) = ReadProcess.Run(DotNetPath, [project.OutputFile(Configuration), "--contract"], Progress);
        Assert.True(exitCode == 0, $"{project.DisplayName} --contract ended with exit code {exitCode}");
        return PackagedVariable.Parse(json);
    }

    static string VersionOf(ProjectFile project)
    {
        var (exitCode, version) = ReadProcess.Run(DotNetPath, ["msbuild", project.Path, "-getProperty:Version"], Progress);
        Assert.True(exitCode == 0, $"The version of {project.DisplayName} cannot be read");
        return version.Trim();
    }

    /// <summary>
    /// The outputs have a place of their own, because they are built otherwise: without a trace of this machine, and for another.
    /// </summary>
    AbsolutePath Publish(Job job, ProjectFile project)
    {
        var work = ArtifactsDirectory / "publish" / Kind;
        var published = work / "jobs" / $"{job.Context}.{job.Name}";
        using var alone = new OutputLock(work, Progress).Alone();
        published.CreateOrCleanDirectory();
        try
        {
            DotNetPublish(_ =>
                _.SetProject(project.Path)
                    .SetConfiguration(Configuration.Release)
                    .SetRuntime(Runtime)
                    .EnableSelfContained()
                    .SetOutput(published)
                    .SetVerbosity(DotNetVerbosity.minimal)
                    .EnableNoLogo()
                    .AddProcessAdditionalArguments(
                        $"-p:ArtifactsPath={work}",
                        $"-p:SparkApi={(Kind == PackageKind.MicrosoftSpark ? "Package" : "Project")}",
                        "-p:ContinuousIntegrationBuild=true",
                        $"-p:PathMap={RootDirectory}=/_",
                        "-p:EnableSourceLink=false",
                        "-p:DebugType=portable",
                        "-p:PublishDocumentationFiles=false",
                        "-p:PublishReferencesDocumentationFiles=false",
                        "-p:RunAnalyzers=false"
                    )
                    .DisableProcessInvocationLogging()
            );
        }
        catch (ProcessException) when (Kind == PackageKind.MicrosoftSpark)
        {
            throw new Workspace.UserError(
                "The job cannot be built against the package Microsoft.Spark (see above; NU1101 and NU1102 mean that no source of NuGet.config has it). "
                    + $"Where it can be restored, this builds it: dotnet build {project.RelativePath} -p:SparkApi=Package"
            );
        }

        return published;
    }

    /// <summary>
    /// Compiled anew when there are Spark and a Java compiler; else the checked-in one, which CI compares with its sources.
    /// </summary>
    string LauncherJar()
    {
        var checkedIn = LauncherDirectory / "launcher.jar";
        var spark = System.Environment.GetEnvironmentVariable("SPARK_HOME");
        if (spark is null || !IsOnPath("javac") || OperatingSystem.IsWindows())
            return checkedIn;
        var built = ArtifactsDirectory / "publish" / "launcher.jar";
        var exitCode = LoggedProcess.Run("bash", [LauncherDirectory / "build.sh", spark, built], Progress);
        Assert.True(exitCode == 0, $"The launcher does not compile against {spark} (exit code {exitCode})");
        return built;
    }

    string Template(string name) => (TemplatesDirectory / "Package" / name).ReadAllText();

    static bool IsOnPath(string program) =>
        (System.Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(d => d.Length > 0 && File.Exists(Path.Combine(d, program)));
}
