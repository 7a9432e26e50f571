using System.Diagnostics;

namespace Benchmarks.Small;

/// <summary>From the start of a process to its first result.</summary>
internal static class StartBenchmark
{
    private const int Runs = 9;

    /// <summary>The median times, both kinds of processes in turn.</summary>
    internal static (TimeSpan Ours, TimeSpan DuckDb) Run()
    {
        var (ours, duckDb) = (new List<TimeSpan>(), new List<TimeSpan>());
        Start("spark");
        Start("duckdb");
        for (var i = 0; i < Runs; i++)
        {
            ours.Add(Start("spark"));
            duckDb.Add(Start("duckdb"));
        }

        return (Median.Of(ours), Median.Of(duckDb));
    }

    private static TimeSpan Start(string engine)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Benchmarks.dll");
        var info = new ProcessStartInfo(Environment.ProcessPath!, [program, "--suite", SmallSuite.Probe, "--data", engine])
        {
            RedirectStandardOutput = true,
        };
        if (!Path.GetFileNameWithoutExtension(Environment.ProcessPath!).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            info.ArgumentList.RemoveAt(0);
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(info)!;
        var line = process.StandardOutput.ReadLine();
        var elapsed = watch.Elapsed;
        process.WaitForExit();
        return line == "2" ? elapsed : throw new InvalidOperationException($"The process for {engine} gave '{line}' instead of 2 rows.");
    }
}
