using System.Text.Json;
using Shared.Pipelines.Testing;
using Shared.Pipelines.Testing.Servers;

namespace EndToEnd.Tests.Jobs;

public sealed class SampleJobProcessTests : IDisposable
{
    private const string SampleData = "Salesforce.SampleData.dll";
    private const string SampleJob = "Salesforce.SampleJob.dll";

    private readonly TemporaryDirectory _directory = new();

    private Dictionary<string, string?> Variables =>
        new()
        {
            ["JDBC_URL"] = $"jdbc:sqlite:{_directory.At("sample.db")}",
            ["ACCOUNTS_PATH"] = _directory.At("accounts.json"),
            ["OUTPUT_PATH"] = _directory.At("out"),
        };

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task On_sample_data_the_job_ends_with_its_result_its_counts_and_its_places()
    {
        await MakeSampleData();

        var result = await JobProcess.Run(SampleJob, Variables);

        result.ExitCode.Should().Be(0, result.StandardError);
        result
            .StandardOutput.Should()
            .MatchRegex(@"\| 2024-01-01 \| [\d.]+ +\|")
            .And.Contain("Salesforce.SampleJob: Succeeded (exit code 0)");
        result
            .StandardOutput.Should()
            .MatchRegex(@"Read +\| payments +\| +5,000 \|")
            .And.MatchRegex(@"Write +\| amount by date +\| +367 \|");
        result
            .StandardOutput.Should()
            .Contain($"wrote parquet files in {_directory.At("out")}")
            .And.Contain("wrote table amount_by_date in jdbc:sqlite:");
    }

    [Fact]
    public async Task The_result_is_what_SQLite_itself_sums_up()
    {
        await MakeSampleData();
        await JobProcess.Run(SampleJob, Variables);

        var database = new SqliteDatabase(_directory.At("sample.db"));
        var expected = database.Query(
            "SELECT date(date) d, sum(CAST(round(amount * 100) AS INTEGER)) FROM testtable WHERE id <= 360 GROUP BY d ORDER BY d"
        );
        var actual = database.Query("SELECT count(*), sum(CAST(round(amount * 100) AS INTEGER)) FROM amount_by_date");

        actual.Should().ContainSingle().Which.Should().Equal((long)expected.Count, expected.Sum(row => (long?)row[1]));
    }

    [Fact]
    public async Task Without_its_variables_the_job_says_which_and_where_to_set_them()
    {
        var result = await JobProcess.Run(
            SampleJob,
            new Dictionary<string, string?>
            {
                ["JDBC_URL"] = null,
                ["ACCOUNTS_PATH"] = null,
                ["OUTPUT_PATH"] = null,
            }
        );

        result.ExitCode.Should().Be(2);
        result
            .StandardError.Should()
            .Contain("3 variables are missing")
            .And.Contain("JDBC_URL")
            .And.Contain("ACCOUNTS_PATH")
            .And.Contain("OUTPUT_PATH")
            .And.Contain("local_dev_env/*.env");
        result.StandardOutput.Should().BeEmpty();
    }

    [Fact]
    public async Task A_missing_table_is_one_clear_error()
    {
        await MakeSampleData();
        new SqliteDatabase(_directory.At("sample.db")).Execute("DROP TABLE testtable");

        var result = await JobProcess.Run(SampleJob, Variables);

        result.ExitCode.Should().Be(1);
        result
            .StandardError.Should()
            .Contain("table sample.testtable in jdbc:sqlite:")
            .And.Contain("(JDBC_URL) cannot be read")
            .And.NotContain("   at ");
    }

    [Fact]
    public async Task In_production_the_log_is_JSON_to_its_last_line()
    {
        await MakeSampleData();

        var result = await JobProcess.Run(
            SampleJob,
            new Dictionary<string, string?>(Variables) { ["JOB_ENVIRONMENT"] = "Production", ["SPARK_MASTER"] = "local[2]" }
        );

        result.ExitCode.Should().Be(0, result.StandardError);
        var lines = result
            .StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        lines[^1].GetProperty("Summary").GetProperty("RowsIn").GetInt64().Should().Be(5_360);
    }

    private async Task MakeSampleData() => (await JobProcess.Run(SampleData, Variables, _directory.Path)).ExitCode.Should().Be(0);
}
