using Salesforce.Libs.Bootstrap;
using Shared.Pipelines.Hosting.Jobs;
using Shared.Pipelines.Testing;
using Shared.Pipelines.Testing.Jobs;
using Shared.Pipelines.Testing.Servers;

namespace Salesforce.SampleJob.Tests;

public sealed class OrchestrationTests : IClassFixture<SparkFixture>, IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly SparkFixture _spark;
    private readonly SqliteDatabase _database;

    public OrchestrationTests(SparkFixture spark)
    {
        _spark = spark;
        _database = new SqliteDatabase(_directory.At("sample.db")).Execute(
            """
            CREATE TABLE testtable (id INTEGER, date TEXT, amount DECIMAL(12,2));
            INSERT INTO testtable VALUES
                (1, '2024-01-31', 1.25), (2, '2024-01-31 12:00:00', 2.50), (1, '2024-02-01', 4),
                (99, '2024-02-01', 1000), (NULL, '2024-02-01', 1000), (1, NULL, 8);
            """
        );
        _directory.WriteLines(
            "accounts.json",
            """{"id":1,"name":"Acme"}""",
            """{"id":2,"name":"Globex"}""",
            """{"id":3,"name":"Initech"}"""
        );
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Payments_of_known_accounts_are_summed_up_by_day_and_written_to_both_places()
    {
        var outcome = Run();

        outcome.ExitCode.Should().Be(ExitCode.Succeeded, outcome.Log);
        _spark
            .Session.Read()
            .Parquet(_directory.At("out"))
            .Should()
            .BeEquivalentTo(_spark.Session.Frame("date: date, amount: decimal(28,2)", (null, 8), ("2024-01-31", 3.75m), ("2024-02-01", 4)));
        _database.Query("SELECT count(*), sum(amount) FROM amount_by_date").Should().ContainSingle().Which.Should().Equal(3L, 15.75);
    }

    [Fact]
    public void The_run_ends_with_the_result_the_counts_and_the_places()
    {
        var output = Run().Output;

        output.Should().MatchRegex(@"\| 2024-01-31 \| 3\.75 +\|").And.Contain("| NULL ");
        output.Should().MatchRegex(@"\| Read +\| payments +\| +6 \|").And.MatchRegex(@"\| Read +\| accounts +\| +3 \|");
        output.Should().Contain("Salesforce.SampleJob: Succeeded (exit code 0)").And.Contain("9 rows in, 6 rows out");
        output
            .Should()
            .Contain($"wrote parquet files in {_directory.At("out")}")
            .And.Contain($"wrote table amount_by_date in {_database.Url}");
    }

    [Fact]
    public void A_job_that_fails_says_why_once_and_leaves_the_destinations_alone()
    {
        Run().ExitCode.Should().Be(ExitCode.Succeeded);
        _database.Execute("DROP TABLE testtable; CREATE TABLE testtable (id INTEGER, date TEXT, amount TEXT)");

        var outcome = Run();

        outcome.ExitCode.Should().Be(ExitCode.Failed);
        outcome.Log.Should().Contain("column 'amount' is string: a number (decimal, double, int) is expected").And.NotContain("   at ");
        _spark.Session.Read().Parquet(_directory.At("out")).Should().HaveCount(3);
        _database.Query("SELECT count(*) FROM amount_by_date").Should().ContainSingle().Which.Should().Equal(3L);
    }

    [Fact]
    public void A_wrong_url_starts_nothing()
    {
        var outcome = Run(("JDBC_URL", "jdbc:mysql://host/db"));

        outcome.ExitCode.Should().Be(ExitCode.BadConfiguration);
        outcome.Log.Should().Contain("JDBC_URL").And.Contain("jdbc:postgresql://");
    }

    [Fact]
    public void The_program_shows_its_variables_when_asked() =>
        typeof(Orchestration).Assembly.EntryPoint!.Invoke(null, [new[] { "--help" }]).Should().Be(0);

    private JobOutcome Run(params (string Name, string Value)[] others)
    {
        (string Name, string Value)[] variables =
        [
            ("JDBC_URL", _database.Url),
            ("ACCOUNTS_PATH", _directory.At("accounts.json")),
            ("OUTPUT_PATH", _directory.At("out")),
        ];
        return _spark.Session.RunJob<SampleJobEnvironment>(
            SalesforceHost.Options("SampleJob"),
            Orchestration.Run,
            [.. variables.ExceptBy(others.Select(other => other.Name), variable => variable.Name), .. others]
        );
    }
}
