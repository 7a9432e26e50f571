using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using DuckDB.NET.Data;
using Microsoft.Spark.Sql;

namespace Benchmarks.Small;

/// <summary>The small query in a process that runs.</summary>
public class QueryBenchmark
{
    private SparkSession _spark = null!;
    private DuckDBConnection _duckDb = null!;

    /// <summary>Opens a session and a DuckDB.</summary>
    [GlobalSetup]
    public void Open()
    {
        _spark = SparkSession.Builder().GetOrCreate();
        _duckDb = SmallQuery.OpenDuckDb();
    }

    /// <summary>Closes both.</summary>
    [GlobalCleanup]
    public void Close()
    {
        _spark.Stop();
        _duckDb.Dispose();
    }

    /// <summary>By a session.</summary>
    [Benchmark]
    public int Ours() => SmallQuery.BySession(_spark);

    /// <summary>By DuckDB alone.</summary>
    [Benchmark(Baseline = true)]
    public int DuckDb() => SmallQuery.ByDuckDb(_duckDb);

    /// <summary>The median times.</summary>
    internal static (TimeSpan Ours, TimeSpan DuckDb) Run()
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(15);
        var summary = BenchmarkRunner.Run<QueryBenchmark>(
            DefaultConfig.Instance.AddJob(job).WithArtifactsPath(Path.Combine(Path.GetTempPath(), "benchmarks"))
        );
        return (MedianOf(summary, nameof(Ours)), MedianOf(summary, nameof(DuckDb)));
    }

    private static TimeSpan MedianOf(Summary summary, string method) =>
        TimeSpan.FromMicroseconds(
            summary.Reports.Single(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method).ResultStatistics!.Median / 1000
        );
}
