using System.Diagnostics;
using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Pipelines.Testing.Servers;
using Shared.Spark.Connect;
using Shared.Spark.Connect.Client;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Relations;

namespace Benchmarks.Connect;

/// <summary>
/// Ten million rows of seven columns, read through the client from a real Spark on this machine: as batches, every value looked at,
/// and as the rows of a frame.
/// </summary>
internal static class ConnectSuite
{
    private const int RowCount = 10_000_000;

    private const string Columns =
        "id, cast(id % 1000 as int) number, id * 0.5D amount, id % 3 = 0 flag, concat('customer ', id % 1000) name, "
        + "date_add(DATE'2024-01-01', cast(id % 366 as int)) day, timestamp_micros(1704067200000000 + id) at";

    internal static int Run(Options options)
    {
        // The driver keeps what is not fetched yet, and refuses more than a gigabyte by default.
        using var server = new SparkConnectServer { SubmitOptions = ["--driver-memory", "3g", "--conf", "spark.driver.maxResultSize=0"] };
        if (server.SkipReason is { } reason)
        {
            throw new ArgumentException($"The suite connect reads from a real Spark. {reason}");
        }

        var times = new List<TimeSpan>();
        using (var engine = ConnectEngine.Connect(ConnectionString.Parse(server.Remote), new Dictionary<string, string>()))
        {
            ReadBatches(engine, RowCount / 10);
            for (var run = 1; run <= options.Runs; run++)
            {
                times.Add(Timed(() => ReadBatches(engine, RowCount)));
                Print($"batches, run {run}", RowCount, times[^1]);
            }
        }

        using (var spark = SparkSession.Builder().Config("spark.remote", server.Remote).GetOrCreate())
        {
            Print("rows", RowCount, Timed(() => spark.Sql(Sql(RowCount)).ToLocalIterator().Count()));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"connect rows/s={RowCount / Median.Of(times).TotalSeconds:F0}"));
        return 0;
    }

    private static string Sql(int rows) => $"SELECT {Columns} FROM range(0, {rows.ToString(CultureInfo.InvariantCulture)}, 1, 32)";

    private static int ReadBatches(ConnectEngine engine, int expected)
    {
        using var stream = engine.Execute(new SqlQuery(Sql(expected), [], []));
        var (rows, sum) = (0, 0L);
        while (stream.Next() is { } batch)
        {
            rows += batch.RowCount;
            foreach (var column in batch.Columns)
            {
                sum += Look(column, batch.RowCount);
            }
        }

        return rows == expected && sum != 0 ? rows : throw new InvalidOperationException($"{rows} rows arrived, not {expected}.");
    }

    private static long Look(ColumnVector column, int rows)
    {
        var sum = 0L;
        for (var row = 0; row < rows; row++)
        {
            sum += column.IsNullAt(row)
                ? 0
                : column.Type switch
                {
                    LongType or TimestampType => column.GetLong(row),
                    IntegerType or DateType => column.GetInt(row),
                    DoubleType => (long)column.GetDouble(row),
                    BooleanType => column.GetBoolean(row) ? 1 : 0,
                    _ => column.GetBytes(row).Length,
                };
        }

        return sum;
    }

    private static TimeSpan Timed(Func<int> read)
    {
        var watch = Stopwatch.StartNew();
        var rows = read();
        return rows == RowCount ? watch.Elapsed : throw new InvalidOperationException($"{rows} rows arrived, not {RowCount}.");
    }

    private static void Print(string what, int rows, TimeSpan time) =>
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{what, -15} {time.TotalSeconds, 6:F2} s {rows / time.TotalSeconds, 12:N0} rows/s")
        );
}
