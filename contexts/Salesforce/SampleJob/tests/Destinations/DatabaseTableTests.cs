using Salesforce.Libs.Databases;
using Salesforce.SampleJob.Destinations;
using Shared.Pipelines.Testing;
using Shared.Pipelines.Testing.Servers;

namespace Salesforce.SampleJob.Tests.Destinations;

public sealed class DatabaseTableTests(SparkFixture spark) : IClassFixture<SparkFixture>, IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Rows_are_written_and_replace_those_before()
    {
        var database = new SqliteDatabase(_directory.At("out.db"));
        var table = new DatabaseTable(new DatabaseEnvironment(new JdbcUrl(database.Url), null, null).Table("amount_by_date"));

        table.Write(spark.Session.Frame("date: date, amount: decimal(28,2)", ("2024-01-30", 1)));
        table.Write(spark.Session.Frame("date: date, amount: decimal(28,2)", ("2024-01-31", 2.5), (null, 3)));

        database.Query("SELECT count(*), sum(amount) FROM amount_by_date").Should().ContainSingle().Which.Should().Equal(2L, 5.5);
        table.Place.Should().Be($"table amount_by_date in {database.Url} (JDBC_URL)");
    }
}
