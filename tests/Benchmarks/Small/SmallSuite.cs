using System.Globalization;

namespace Benchmarks.Small;

/// <summary>How fast a process comes to its first result, and how fast a small query is.</summary>
internal static class SmallSuite
{
    /// <summary>The suite that is one probe of this one.</summary>
    internal const string Probe = "probe";

    internal static int Run()
    {
        var query = QueryBenchmark.Run();
        var start = StartBenchmark.Run();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"start ours={start.Ours.TotalSeconds:F3}s duckdb={start.DuckDb.TotalSeconds:F3}s "
                    + $"query ours={query.Ours.TotalMilliseconds:F3}ms duckdb={query.DuckDb.TotalMilliseconds:F3}ms"
            )
        );
        return 0;
    }
}
