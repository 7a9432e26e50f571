using System.Diagnostics;
using Shared.Pipelines.Testing.Servers;
using Shared.Spark.Connect.Client;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Connect.Tests;

/// <summary>
/// What a real server of a test's own is needed for: it is killed, or it is given more than the others. Alone, for memory is measured.
/// </summary>
[Collection(nameof(OwnServerTests))]
[CollectionDefinition(nameof(OwnServerTests), DisableParallelization = true)]
public sealed class OwnServerTests
{
    private const int PayloadBytes = 1_000;
    private const long MostGrowth = 300L << 20;

    private static readonly RetryPolicy s_impatient = new()
    {
        MaxRetries = 3,
        InitialBackoff = TimeSpan.FromMilliseconds(10),
        MaxBackoff = TimeSpan.FromMilliseconds(100),
    };

    [Fact]
    public void A_server_that_is_killed_in_the_middle_of_a_query_is_an_error_and_not_a_short_result()
    {
        using var server = new SparkConnectServer();
        using var engine = ConnectEngine.Connect(ConnectionString.Parse(server.Remote), new Dictionary<string, string>(), s_impatient);
        using var stream = engine.Execute(new SqlQuery("SELECT id, repeat('x', 1000) FROM range(0, 300000, 1, 8)", [], []));
        stream.Next().Should().NotBeNull("the query runs");

        server.Kill();

        var readOn = () =>
        {
            while (stream.Next() is not null) { }
        };
        readOn.Should().Throw<SparkException>().WithMessage("*does not answer*");
    }

    [Fact]
    public void A_server_that_is_killed_while_it_computes_is_an_error_that_names_it()
    {
        using var server = new SparkConnectServer();
        using var engine = ConnectEngine.Connect(ConnectionString.Parse(server.Remote), new Dictionary<string, string>(), s_impatient);
        using var stream = engine.Execute(new SqlQuery("SELECT count(*) FROM range(100000000000) WHERE id % 7 = hash(id)", [], []));

        server.Kill();

        var read = stream.Next;
        read.Should().Throw<SparkException>().WithMessage($"*{server.Remote}*does not answer*");
    }

    [Fact]
    public void Two_gigabytes_pass_through_a_fraction_of_that_memory()
    {
        // The driver keeps what is not fetched yet, and refuses more than a gigabyte by default.
        using var server = new SparkConnectServer { SubmitOptions = ["--driver-memory", "3g", "--conf", "spark.driver.maxResultSize=0"] };
        using var engine = ConnectEngine.Connect(ConnectionString.Parse(server.Remote), new Dictionary<string, string>());
        using var stream = engine.Execute(new SqlQuery($"SELECT id, repeat('x', {PayloadBytes}) FROM range(0, 2100000, 1, 64)", [], []));
        using var process = Process.GetCurrentProcess();
        var (before, peak) = (process.WorkingSet64, 0L);
        var (rows, bytes, sum) = (0L, 0L, 0L);

        while (stream.Next() is { } batch)
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                sum += batch.Columns[0].GetLong(row);
                bytes += batch.Columns[1].GetBytes(row).Length;
            }

            rows += batch.RowCount;
            process.Refresh();
            peak = Math.Max(peak, process.WorkingSet64 - before);
        }

        (rows, sum).Should().Be((2_100_000, 2_100_000L * 2_099_999 / 2));
        bytes.Should().BeGreaterThan(2_000_000_000);
        peak.Should().BeLessThan(MostGrowth);
    }
}
