using Salesforce.SampleJob.Sources;
using Shared.Pipelines.Hosting.Contracts;
using Shared.Pipelines.Hosting.Jobs;
using Shared.Pipelines.Testing;

namespace Salesforce.SampleJob.Tests.Sources;

public sealed class AccountsTests(SparkFixture spark) : IClassFixture<SparkFixture>, IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Accounts_are_read_from_json()
    {
        var path = _directory.WriteLines("accounts.json", """{"id":1,"name":"Acme","country":"DE"}""", """{"id":2,"name":"Söhne & Co."}""");

        Read(path).Should().BeEquivalentTo(spark.Session.Frame("id: bigint, name: string", (1, "Acme"), (2, "Söhne & Co.")));
    }

    [Fact]
    public void Accounts_are_read_from_parquet()
    {
        var accounts = spark.Session.Frame("id: int, name: string", (1, "Acme"), (2, null));
        accounts.Write().Parquet(_directory.At("accounts.parquet"));

        Read(_directory.At("accounts.parquet"))
            .Should()
            .BeEquivalentTo(spark.Session.Frame("id: bigint, name: string", (1, "Acme"), (2, null)));
    }

    [Fact]
    public void Accounts_that_are_not_there_are_named_with_their_variable()
    {
        var read = () => Read(_directory.At("nowhere.json"));

        read.Should().Throw<JobException>().WithMessage("The accounts in *nowhere.json (ACCOUNTS_PATH) cannot be read: *nowhere.json*");
    }

    [Fact]
    public void Accounts_without_an_id_are_refused()
    {
        var path = _directory.WriteLines("accounts.json", """{"account":1,"name":"Acme"}""");
        var read = () => Read(path);

        read.Should().Throw<JobException>().WithMessage("*column 'id' is missing*");
    }

    private Microsoft.Spark.Sql.DataFrame Read(string path) => new Accounts(new DataPath(path)).Read(spark.Session);
}
