using Salesforce.Libs.Bootstrap;
using Shared.Pipelines.Hosting.Jobs;
using Shared.Pipelines.Testing;
using Shared.Pipelines.Testing.Jobs;
using Shared.Pipelines.Testing.Servers;

namespace Salesforce.SampleJob.Tests;

public sealed class PostgresTests(SparkFixture spark, PostgresServer server) : IClassFixture<SparkFixture>, IClassFixture<PostgresServer>
{
    [Fact]
    public async Task The_same_job_reads_and_writes_PostgreSQL()
    {
        using var directory = new TemporaryDirectory();
        var accounts = directory.WriteLines("accounts.json", """{"id":1,"name":"Acme"}""", """{"id":2,"name":"Globex"}""");
        var database = await server.CreateDatabase();
        await database.Execute(
            """
            CREATE SCHEMA sample;
            CREATE TABLE sample.testtable (id bigint, date timestamp, amount numeric(12,2));
            INSERT INTO sample.testtable VALUES (1, '2024-01-31 08:00', 1.25), (2, '2024-01-31', 2.50), (9, '2024-01-31', 100), (1, NULL, 4);
            """
        );

        var outcome = spark.Session.RunJob<SampleJobEnvironment>(
            SalesforceHost.Options("SampleJob"),
            Orchestration.Run,
            ("JDBC_URL", database.Url),
            ("JDBC_USER", database.User),
            ("JDBC_PASSWORD", database.Password),
            ("ACCOUNTS_PATH", accounts),
            ("OUTPUT_PATH", directory.At("out")),
            ("OUTPUT_TABLE", "sample.amount_by_date")
        );

        outcome.ExitCode.Should().Be(ExitCode.Succeeded, outcome.Log);
        (outcome.Log + outcome.Output).Should().NotContain(database.Password);
        (await database.Query("SELECT date, amount FROM sample.amount_by_date ORDER BY date NULLS FIRST"))
            .Should()
            .BeEquivalentTo(new object?[][] { [null, 4.00m], [new DateOnly(2024, 1, 31), 3.75m] }, options => options.WithStrictOrdering());
        spark
            .Session.Read()
            .Parquet(directory.At("out"))
            .Should()
            .BeEquivalentTo(spark.Session.Frame("date: date, amount: decimal(28,2)", (null, 4), ("2024-01-31", 3.75m)));
    }
}
