using System.Globalization;
using System.Text.Json;

namespace Benchmarks.Tpch;

/// <summary>The 22 queries of TPC-H over parquet files, by a session and by DuckDB alone, in turn, on the same files and threads.</summary>
internal static class TpchSuite
{
    internal static readonly string[] Tables = ["customer", "lineitem", "nation", "orders", "part", "partsupp", "region", "supplier"];

    internal static int Run(Options options)
    {
        var data = options.Data ?? throw new ArgumentException("Where is the data? --data DIR, with a parquet file a table.");
        var missing = Tables.Where(table => !File.Exists(PathOf(data, table))).ToArray();
        if (missing.Length > 0)
        {
            throw new ArgumentException($"{data} lacks {string.Join(", ", missing.Select(table => $"{table}.parquet"))}.");
        }

        using var ours = new SessionRunner(data);
        using var duckDb = new DuckDbRunner(data);
        var results = Queries(options).Select(query => Measure(query, ours, duckDb, options)).ToArray();
        var (oursTotal, duckDbTotal) = (results.Sum(result => result.Ours.TotalSeconds), results.Sum(result => result.DuckDb.TotalSeconds));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"tpch ours={oursTotal:F3}s duckdb={duckDbTotal:F3}s ratio={oursTotal / duckDbTotal:F3}"
            )
        );
        return 0;
    }

    internal static string PathOf(string data, string table) => Path.Combine(data, $"{table}.parquet");

    private static IEnumerable<(string Name, string Sql)> Queries(Options options) =>
        Enumerable
            .Range(1, 22)
            .Select(i => $"q{i}")
            .Where(name => options.Queries is null || options.Queries.Contains(name))
            .Select(name => (name, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Tpch", "Queries", $"{name}.sql"))));

    private static TpchResult Measure((string Name, string Sql) query, SessionRunner ours, DuckDbRunner duckDb, Options options)
    {
        var (oursTimes, duckDbTimes, rows, expected) = (new List<TimeSpan>(), new List<TimeSpan>(), 0, 0);
        for (var i = 0; i < options.Runs; i++)
        {
            (var oursTime, rows) = Timed(() => ours.Run(query.Sql));
            (var duckDbTime, expected) = Timed(() => duckDb.Run(query.Sql));
            oursTimes.Add(oursTime);
            duckDbTimes.Add(duckDbTime);
        }

        if (rows != expected)
        {
            throw new InvalidOperationException($"{query.Name} gave {rows} rows, DuckDB {expected}.");
        }

        var result = new TpchResult(query.Name, Median.Of(oursTimes), Median.Of(duckDbTimes), rows);
        Print(result, options);
        return result;
    }

    private static (TimeSpan Time, int Rows) Timed(Func<int> run)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var rows = run();
        return (watch.Elapsed, rows);
    }

    private static void Print(TpchResult result, Options options)
    {
        var ratio = result.Ours / result.DuckDb;
        Console.WriteLine(
            options.IsJson
                ? JsonSerializer.Serialize(
                    new
                    {
                        query = result.Query,
                        ours = Math.Round(result.Ours.TotalSeconds, 4),
                        duckdb = Math.Round(result.DuckDb.TotalSeconds, 4),
                        ratio = Math.Round(ratio, 3),
                        rows = result.Rows,
                    }
                )
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{result.Query, -4} ours={result.Ours.TotalMilliseconds, 8:F1}ms duckdb={result.DuckDb.TotalMilliseconds, 8:F1}ms ratio={ratio, 6:F2} rows={result.Rows}"
                )
        );
    }
}
