using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Nuke.Common.Tools.ReportGenerator;
using Serilog;
using Workspace.Coverage;
using Workspace.Projects;
using Workspace.Testing;
using static Nuke.Common.Tools.DotNet.DotNetTasks;
using static Nuke.Common.Tools.ReportGenerator.ReportGeneratorTasks;

partial class Build
{
    AbsolutePath CoverageDirectory => ArtifactsDirectory / "coverage";

    IReadOnlyList<CoverageRow>? _coverage;

    /// <summary>With coverage, the one run of the tests is done by a slower program that measures it.</summary>
    bool Measures => ExecutionPlan.Any(t => t.Name == nameof(Coverage));

    Target Coverage =>
        _ =>
            _.Description("Reports the coverage of the tests by context; fails below contexts/*/coverage.json")
                .DependsOn(Test)
                .AssuredAfterFailure()
                .OnlyWhenDynamic(() => _testResults != null)
                .Executes(() =>
                {
                    var thresholds = Contexts
                        .SelectMany(c => Threshold.Read(RootDirectory, c))
                        .Where(t => IsSelected(t.RelativeDirectory))
                        .ToArray();
                    CoverageDirectory.CreateOrCleanDirectory();
                    _coverage = [.. Contexts.SelectMany(context => Report(context, thresholds))];
                    var below = _coverage.Where(c => c.IsBelow).Select(c => c.Place).ToArray();
                    Assert.True(below.Length == 0, $"too few lines are covered in {string.Join(", ", below)}");
                });

    /// <summary>The contexts that the tests to be run belong to.</summary>
    IEnumerable<string> Contexts =>
        TestProjects.Select(p => p.RelativeDirectory.Split('/')).Where(p => p[0] == "contexts").Select(p => p[1]).Distinct();

    /// <summary>With --path only what lies in it is judged.</summary>
    bool IsSelected(string directory) =>
        SelectedPath is null || $"{RootDirectory}/{directory}/".StartsWith(Path.GetFullPath(SelectedPath) + "/", StringComparison.Ordinal);

    /// <summary>Tests that touch no context, as those of the build, have nothing to measure: they take the quick way.</summary>
    bool IsMeasured(ProjectFile project) =>
        Measures && Projects.Closure([project]).Any(p => p.RelativePath.StartsWith("contexts/", StringComparison.Ordinal));

    Task<(int ExitCode, string Output)> RunWithCollector(ProjectFile project, string report) =>
        Task.Run(() =>
        {
            string[] filter = Filter is null ? [] : ["--filter", TestFilter.ToVsTest(Filter)];
            try
            {
                var output = DotNetTest(_ =>
                    _.SetProjectFile(project.Path)
                        .SetConfiguration(Configuration)
                        .EnableNoBuild()
                        .EnableNoLogo()
                        .SetSettingsFile(TestResultsDirectory / "coverlet.runsettings")
                        .SetDataCollector("XPlat Code Coverage")
                        .SetResultsDirectory(Path.GetDirectoryName(report)!)
                        .SetLoggers($"trx;LogFileName={Path.GetFileName(report)}")
                        .AddProcessAdditionalArguments(filter)
                        .SetProcessEnvironmentVariables(WithProcessEnvironment(TestEnvironment))
                        .DisableProcessOutputLogging()
                        .DisableProcessInvocationLogging()
                );
                return (0, string.Join('\n', output.Select(o => o.Text)));
            }
            catch (ProcessException exception)
            {
                return (1, exception.Message);
            }
        });

    static Dictionary<string, string> WithProcessEnvironment(Dictionary<string, string> variables)
    {
        var all = Workspace.Environments.EnvironmentFolder.OfProcess().ToDictionary();
        foreach (var (name, value) in variables)
            all[name] = value;
        return all;
    }

    IEnumerable<CoverageRow> Report(string context, IReadOnlyList<Threshold> thresholds)
    {
        string[] reports = [.. CoverletSettings.Reports(TestProjects.Select(p => Path.Combine(TestResultsDirectory, p.DisplayName)))];
        var target = CoverageDirectory / context;
        ReportGenerator(_ =>
            _.SetFramework("net10.0")
                .SetReports(reports)
                .SetTargetDirectory(target)
                .SetReportTypes(ReportTypes.Html, ReportTypes.Cobertura, ReportTypes.MarkdownSummary)
                .SetFileFilters($"+{RootDirectory / "contexts" / context}/*")
                .SetVerbosity(ReportGeneratorVerbosity.Warning)
                .DisableProcessInvocationLogging()
        );
        Log.Information("Coverage of {Context:l}: {Report:l}", context, target / "index.html");

        var coverage = LineCoverage.Read(target / "Cobertura.xml");
        var own = thresholds.Where(t => t.Context == context).ToArray();
        var places = own.Select(t => (t.RelativeDirectory, (double?)t.Lines)).ToList();
        var whole = SelectedPath is null ? $"contexts/{context}" : Path.GetRelativePath(RootDirectory, Path.GetFullPath(SelectedPath));
        if (!places.Any(p => p.RelativeDirectory == whole) && Directory.Exists(RootDirectory / whole))
            places.Insert(0, (whole, null));
        foreach (var (place, threshold) in places)
        {
            var (covered, total) = coverage.Below(RootDirectory / place);
            yield return new CoverageRow(place, covered, total, threshold);
        }
    }
}
