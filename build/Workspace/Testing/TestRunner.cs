using System.Diagnostics;
using System.Globalization;
using CliWrap;
using Workspace.Projects;

namespace Workspace.Testing;

/// <summary>
/// Runs test projects side by side. Each is a program of its own (xunit v3): running that takes a third of a second, <c>dotnet test</c>
/// two.
/// </summary>
internal sealed class TestRunner(
    string resultsDirectory,
    string configuration,
    IReadOnlyDictionary<string, string> environment,
    Action<string> progress
)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Another way to run a project, which leaves the report where it is told; null for the usual one.</summary>
    public Func<ProjectFile, Func<ProjectFile, string, Task<(int ExitCode, string Output)>>?> RunOf { get; init; } = _ => null;

    public string? Filter { get; init; }

    public IReadOnlyList<TestResult> RunAll(IReadOnlyList<ProjectFile> projects, int degreeOfParallelism)
    {
        Directory.CreateDirectory(resultsDirectory);
        var results = new TestResult[projects.Count];

        // The longest first, so that none of them is left alone at the end.
        var order = Enumerable.Range(0, projects.Count).OrderByDescending(i => LastDuration(projects[i])).ToArray();
        Parallel.ForEach(
            order,
            new ParallelOptions { MaxDegreeOfParallelism = degreeOfParallelism },
            i => results[i] = RunOne(projects[i])
        );
        return [.. results.Where(r => Filter is null || r.Total > 0)];
    }

    private TestResult RunOne(ProjectFile project)
    {
        var watch = Stopwatch.StartNew();
        using var heartbeat = new Timer(
            _ => progress($"  … {project.DisplayName} is running ({watch.Elapsed.TotalSeconds:0} s)"),
            null,
            Heartbeat,
            Heartbeat
        );
        var directory = Path.Combine(resultsDirectory, project.DisplayName);
        foreach (var earlier in Directory.Exists(directory) ? Directory.GetDirectories(directory) : [])
            Directory.Delete(earlier, recursive: true);
        Directory.CreateDirectory(directory);
        var report = Path.Combine(directory, "results.trx");
        File.Delete(report);

        var (exitCode, output) = (RunOf(project) ?? RunProgram)(project, report).GetAwaiter().GetResult();
        File.WriteAllText(Path.Combine(directory, "output.txt"), output);
        var result = Read(project, report, exitCode, output, watch.Elapsed);
        if (Filter is null)
            File.WriteAllText(DurationFile(project), watch.ElapsedMilliseconds.ToString(CultureInfo.InvariantCulture));
        if (result.Total > 0)
            progress(Line(result));
        return result;
    }

    private static TestResult Read(ProjectFile project, string report, int exitCode, string output, TimeSpan duration)
    {
        var (passed, skipReasons, failures) = File.Exists(report) ? TrxFile.Read(report) : (0, [], []);

        // A program that ends badly without a failed test has crashed, and a crash takes its report along.
        if (exitCode != 0 && failures.Count == 0)
            failures =
            [
                new TestFailure($"{project.DisplayName} (the test program)", $"It ended with exit code {exitCode}.", null, Tail(output)),
            ];
        return new TestResult(project, passed, skipReasons.Count, failures, skipReasons, duration);
    }

    private async Task<(int ExitCode, string Output)> RunProgram(ProjectFile project, string report)
    {
        var output = new List<string>();
        var result = await Cli.Wrap(Environment.ProcessPath!)
            .WithArguments([
                project.OutputFile(configuration),
                "-noLogo",
                "-noColor",
                "-noAutoReporters",
                "-result-trx",
                report,
                .. Filter is null ? Array.Empty<string>() : ["-method", TestFilter.ToXunit(Filter)],
            ])
            .WithWorkingDirectory(Path.GetDirectoryName(project.OutputFile(configuration))!)
            .WithEnvironmentVariables(environment.ToDictionary(v => v.Key, v => (string?)v.Value))
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToDelegate(Keep))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(Keep))
            .ExecuteAsync();
        return (result.ExitCode, string.Join('\n', output));

        void Keep(string line)
        {
            lock (output)
                output.Add(line);
        }
    }

    private static string Line(TestResult result) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"  {(result.Failed == 0 ? "✓" : "✗")} {result.Project.DisplayName}: {result.Passed} passed{Some(result.Failed, "failed")}{Some(result.Skipped, "skipped")} ({result.Duration.TotalSeconds:0.0} s)"
        );

    private static string Some(int count, string what) => count == 0 ? "" : $", {count} {what}";

    private static string Tail(string output) => string.Join('\n', output.Split('\n').TakeLast(30));

    private string DurationFile(ProjectFile project) => Path.Combine(resultsDirectory, project.DisplayName, "milliseconds.txt");

    private long LastDuration(ProjectFile project) =>
        File.Exists(DurationFile(project))
        && long.TryParse(File.ReadAllText(DurationFile(project)), CultureInfo.InvariantCulture, out var ms)
            ? ms
            : 0;
}
