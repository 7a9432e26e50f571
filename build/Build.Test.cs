using Nuke.Common;
using Nuke.Common.IO;
using Serilog;
using Spectre.Console;
using Workspace;
using Workspace.Coverage;
using Workspace.Projects;
using Workspace.Testing;

partial class Build
{
    [Parameter(
        "Test: only tests with this in their full name (Namespace.Class.Method); with a * at the end or the\nbeginning, names that begin or end so."
    )]
    readonly string? Filter;

    [Parameter(
        "Test: run the specification on this engine only. Without it: on the embedded engine, and on Spark where SPARK_HOME is set.",
        ValueProviderMember = nameof(Engines)
    )]
    readonly string? Engine;

    static IEnumerable<string> Engines => ["embedded", "spark"];

    AbsolutePath TestResultsDirectory => ArtifactsDirectory / "tests";

    bool RunsTests => ExecutionPlan.Any(t => t.Name is nameof(Test));

    IReadOnlyList<ProjectFile>? _testProjects;

    IReadOnlyList<ProjectFile> TestProjects => _testProjects ??= PathSelection.Tests(Projects, SelectedPath ?? RootDirectory);

    IReadOnlyList<TestResult>? _testResults;

    Target Test =>
        _ =>
            _.Description("Runs the tests: all, or those under --path, or those named by --filter")
                .DependsOn(Compile)
                .Executes(() =>
                {
                    TestResultsDirectory.CreateDirectory();
                    CoverletSettings.Write(
                        TestResultsDirectory / "coverlet.runsettings",
                        Directory.GetDirectories(RootDirectory / "contexts").Select(c => Path.GetFileName(c))
                    );
                    var runner = new TestRunner(TestResultsDirectory, Configuration, TestEnvironment, Progress)
                    {
                        Filter = Filter,
                        RunOf = p => IsMeasured(p) ? RunWithCollector : null,
                    };
                    using (Outputs.Shared())
                        Conclude(runner.RunAll(TestProjects, System.Environment.ProcessorCount));
                });

    Dictionary<string, string> TestEnvironment => Engine is null ? [] : new() { ["SPARK_TEST_ENGINE"] = Engine };

    static bool HasSpark =>
        System.Environment.GetEnvironmentVariable("SPARK_HOME") is not null
        || System.Environment.GetEnvironmentVariable("SPARK_REMOTE") is not null;

    static void Progress(string line) => Log.Information("{Line:l}", line);

    /// <summary>Keeps the results for the end, where the summary is printed, and fails if a test has.</summary>
    void Conclude(IReadOnlyList<TestResult> results)
    {
        _testResults = results;
        (TestResultsDirectory / "summary.txt").WriteAllText(
            $"{results.Sum(r => r.Passed)} {results.Sum(r => r.Failed)} {results.Sum(r => r.Skipped)}\n"
        );
        if (results.Sum(r => r.Total) == 0)
            throw new UserError(Filter is null ? "There are no tests in the test projects." : $"No test has a name with '{Filter}' in it.");
        var failed = results.Sum(r => r.Failed);
        Assert.True(failed == 0, failed == 1 ? "1 test failed" : $"{failed} tests failed");
    }

    protected override void OnBuildInitialized()
    {
        // A path without tests, a bad filter, an engine that is not here: all said before anything is built.
        if (!RunsTests)
            return;
        _ = (TestProjects, Filter is null ? null : TestFilter.ToXunit(Filter));
        Assert.True(Engine != "spark" || HasSpark, "--engine spark needs SPARK_HOME (a Spark to start) or SPARK_REMOTE (one that runs)");
    }

    protected override void OnBuildFinished()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = Console.IsOutputRedirected ? 1000 : Math.Max(console.Profile.Width, 120);
        if (_coverage?.Count > 0)
            CoverageSummary.Write(_coverage, console);
        if (_testResults?.Count > 0)
            TestSummary.Write(_testResults, console);
    }
}
