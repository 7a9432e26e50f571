using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Serilog;
using Workspace.Environments;
using Workspace.Freshness;
using Workspace.Processes;
using Workspace.Projects;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

partial class Build
{
    AbsolutePath LocalEnvironmentDirectory => RootDirectory / "local_dev_env";

    AbsolutePath SampleDataDirectory => LocalEnvironmentDirectory / "data";

    Target Setup =>
        _ =>
            _.Description(
                    "Restores packages, creates local_dev_env/secrets.env and the local sample data; the other targets do what they need of it"
                )
                .DependsOn(Restore, Secrets, SampleData);

    Target Restore =>
        _ =>
            _.Unlisted()
                .Executes(() =>
                {
                    var stamps = new BuildStamps(Projects, Configuration);
                    if (!stamps.NeedRestore(Projects.All))
                        return;
                    using var alone = Outputs.Alone();
                    var written = stamps.PrepareRestore(Projects.All);
                    DotNetRestore(_ => _.SetProjectFile(Solution).SetVerbosity(DotNetVerbosity.minimal).DisableProcessInvocationLogging());
                    written();
                });

    Target Secrets =>
        _ =>
            _.Unlisted()
                .Executes(() =>
                {
                    var secrets = LocalEnvironmentDirectory / "secrets.env";
                    if (secrets.FileExists())
                        return;
                    File.Copy(LocalEnvironmentDirectory / "secrets.env.example", secrets);
                    Log.Information("Created {File:l} from its example; git ignores it", "local_dev_env/secrets.env");
                });

    /// <summary>A project SampleData in a context writes that context's sample data into the directory it is given.</summary>
    Target SampleData =>
        _ =>
            _.Unlisted()
                .OnlyWhenStatic(() => EnvironmentName == EnvironmentFolder.Local)
                .Executes(() =>
                {
                    var projects = Projects.All.Where(p =>
                        p.RelativePath.StartsWith("contexts/", StringComparison.Ordinal)
                        && p.Name.EndsWith("SampleData", StringComparison.Ordinal)
                    );
                    foreach (var project in projects)
                        CreateSampleData(project);
                });

    void CreateSampleData(ProjectFile project)
    {
        var stamp = SampleDataDirectory / $".{project.ArtifactsName}.stamp";
        var fingerprint = new Fingerprints(Projects).OfSources(project);
        if (stamp.FileExists() && stamp.ReadAllText().Trim() == fingerprint)
            return;

        BuildProjects([project]);
        Log.Information("Creating sample data: {Project:l} -> {Directory:l}", project.DisplayName, "local_dev_env/data");
        SampleDataDirectory.CreateDirectory();
        var exitCode = LoggedProcess.Run(DotNetPath, [project.OutputFile(Configuration), SampleDataDirectory], Progress);
        Assert.True(exitCode == 0, $"{project.DisplayName} ended with exit code {exitCode}");
        stamp.WriteAllText(fingerprint);
    }
}
