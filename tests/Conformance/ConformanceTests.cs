using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Conformance;

/// <summary>
/// The embedded engine against what Spark answers to its own tests: <c>SPARK_CONFORMANCE</c> names the folder that has them.
/// <c>UPDATE_BASELINE=1</c> accepts how it stands now; <c>CONFORMANCE_REPORT=FILE</c> writes the differences, one JSON line each;
/// <c>CONFORMANCE_SUITES=PATTERN</c> runs those suites only, against no baseline.
/// </summary>
public sealed class ConformanceTests
{
    [Fact]
    public void Statements_of_sparks_own_tests_are_answered_as_before_or_better()
    {
        var folder = Environment.GetEnvironmentVariable("SPARK_CONFORMANCE");
        Assert.SkipWhen(folder is null, "SPARK_CONFORMANCE names no folder with Spark's answers.");
        var pattern = Environment.GetEnvironmentVariable("CONFORMANCE_SUITES");
        var runs = RunAll(folder!, pattern);
        if (Environment.GetEnvironmentVariable("CONFORMANCE_REPORT") is { } report)
        {
            File.WriteAllLines(report, runs.SelectMany(Differences));
        }

        var statements = runs.Sum(run => run.Answers.Count);
        TestContext.Current.TestOutputHelper!.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{statements - runs.Sum(run => run.Failing.Count())} of {statements} as Spark")
        );
        if (pattern is not null)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("UPDATE_BASELINE") == "1")
        {
            Baseline.Write(runs);
            return;
        }

        var baseline = Baseline.Read();
        runs.SelectMany(run => NewlyFailing(run, baseline)).Should().BeEmpty("what conformed must not cease to");
    }

    private static IReadOnlyCollection<SuiteRun> RunAll(string folder, string? pattern)
    {
        Suite[] suites = [Suite.OfFunctions(Path.Combine(folder, "functions.jsonl")), .. Suite.OfFolder(Path.Combine(folder, "sql-tests"))];
        var runs = new ConcurrentBag<SuiteRun>();
        Parallel.ForEach(
            Partitioner.Create(
                suites
                    .Where(suite => pattern is null || System.Text.RegularExpressions.Regex.IsMatch(suite.Name, pattern))
                    .OrderByDescending(suite => suite.Expectations.Count),
                EnumerablePartitionerOptions.NoBuffering
            ),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount + 1 },
            suite => runs.Add(SuiteRun.Of(suite))
        );
        return [.. runs.OrderBy(run => run.Suite.Name, StringComparer.Ordinal)];
    }

    // Where fewer statements conform than before: those that did.
    private static IEnumerable<string> NewlyFailing(SuiteRun run, IReadOnlyDictionary<string, Baseline.Entry> baseline)
    {
        if (!baseline.TryGetValue(run.Suite.Name, out var before) || Baseline.Entry.Of(run) is not { } now || now.Passing >= before.Passing)
        {
            return [];
        }

        return now.Failing.Except(before.Failing).Select(index => $"{run.Suite.Name}: {run.Suite.Expectations[index].Sql}");
    }

    private static IEnumerable<string> Differences(SuiteRun run) =>
        run.Failing.Select(index =>
            JsonSerializer.Serialize(
                new
                {
                    suite = run.Suite.Name,
                    expected = run.Suite.Expectations[index],
                    actual = run.Answers[index],
                }
            )
        );
}
