using Shared.Pipelines.Testing;
using Shared.Pipelines.Testing.Servers;

namespace EndToEnd.Tests.Jobs;

/// <summary>The same program, unchanged, on the embedded engine and on Spark.</summary>
public sealed class SparkConnectTests(SparkConnectServer server, SparkFixture spark)
    : IClassFixture<SparkConnectServer>,
        IClassFixture<SparkFixture>,
        IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task SampleJob_gives_the_same_rows_on_Spark_as_in_its_process()
    {
        Assert.SkipWhen(server.SkipReason is not null, server.SkipReason ?? "");
        (await JobProcess.Run("Salesforce.SampleData.dll", new Dictionary<string, string?>(), _directory.Path)).ExitCode.Should().Be(0);

        await Run("embedded", ("SPARK_MASTER", "local[*]"));
        await Run("spark", ("SPARK_REMOTE", server.Remote), ("JOB_ENVIRONMENT", "Local"));

        spark
            .Session.Read()
            .Parquet(_directory.At("embedded"))
            .Should()
            .HaveCount(367)
            .And.BeEquivalentTo(spark.Session.Read().Parquet(_directory.At("spark")), options => options.WithNullability());
    }

    private async Task Run(string name, params (string Name, string Value)[] more)
    {
        var variables = new Dictionary<string, string?>
        {
            ["JDBC_URL"] = $"jdbc:sqlite:{_directory.At("sample.db")}",
            ["ACCOUNTS_PATH"] = _directory.At("accounts.json"),
            ["OUTPUT_PATH"] = _directory.At(name),
            ["OUTPUT_TABLE"] = $"by_date_{name}",
        };
        foreach (var (variable, value) in more)
        {
            variables[variable] = value;
        }

        var result = await JobProcess.Run("Salesforce.SampleJob.dll", variables);
        result.ExitCode.Should().Be(0, result.StandardError);
    }
}
