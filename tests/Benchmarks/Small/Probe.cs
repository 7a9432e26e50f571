using Microsoft.Spark.Sql;

namespace Benchmarks.Small;

/// <summary>A process that does nothing but the small query, once: what <see cref="StartBenchmark"/> starts.</summary>
internal static class Probe
{
    internal static int Run(Options options)
    {
        var rows = options.Data == "duckdb" ? ByDuckDb() : BySession();
        Console.WriteLine(rows);
        return 0;
    }

    private static int BySession() => SmallQuery.BySession(SparkSession.Builder().GetOrCreate());

    private static int ByDuckDb()
    {
        using var connection = SmallQuery.OpenDuckDb();
        return SmallQuery.ByDuckDb(connection);
    }
}
