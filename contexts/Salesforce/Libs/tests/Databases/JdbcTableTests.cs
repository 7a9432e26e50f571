using Salesforce.Libs.Databases;
using Shared.Pipelines.Hosting.Contracts;
using Shared.Pipelines.Hosting.Jobs;
using Shared.Pipelines.Testing;
using Shared.Pipelines.Testing.Servers;

namespace Salesforce.Libs.Tests.Databases;

public sealed class JdbcTableTests(SparkFixture spark) : IClassFixture<SparkFixture>, IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void What_was_written_can_be_read()
    {
        var table = Table("db.sqlite", "sample.people");

        table.Overwrite(spark.Session.Frame("id: int, name: string", (1, "a"), (2, null)));

        table.Read(spark.Session).Should().BeEquivalentTo(spark.Session.Frame("id: int, name: string", (1, "a"), (2, null)));
    }

    [Fact]
    public void Writing_replaces_what_was_there()
    {
        var table = Table("db.sqlite", "people");
        table.Overwrite(spark.Session.Frame("id: int", 1, 2));

        table.Overwrite(spark.Session.Frame("id: int", 3));

        table.Read(spark.Session).Should().BeEquivalentTo(spark.Session.Frame("id: int", 3));
    }

    [Fact]
    public void A_table_that_is_missing_is_named_with_its_variable()
    {
        new SqliteDatabase(_directory.At("db.sqlite")).Execute("CREATE TABLE other (id INTEGER)");
        var read = () => Table("db.sqlite", "sample.people").Read(spark.Session);

        read.Should()
            .Throw<JobException>()
            .WithMessage("The table sample.people in jdbc:sqlite:*db.sqlite (JDBC_URL) cannot be read: *people*");
    }

    [Fact]
    public void A_write_that_fails_leaves_what_was_there()
    {
        var table = Table("db.sqlite", "people");
        table.Overwrite(spark.Session.Frame("id: int", 1, 2));
        var write = () => table.Overwrite(spark.Session.Range(10_000).SelectExpr("if(id < 9999, id, raise_error('in the middle')) AS id"));

        write
            .Should()
            .Throw<JobException>()
            .WithMessage("The table people in jdbc:sqlite:* (JDBC_URL) cannot be written; what was there stays:*in the middle*");
        table.Read(spark.Session).Should().BeEquivalentTo(spark.Session.Frame("id: int", 1, 2));
    }

    [Fact]
    public void A_server_that_cannot_be_reached_is_named_with_its_variable()
    {
        var table = new DatabaseEnvironment(new JdbcUrl("jdbc:postgresql://127.0.0.1:1/db"), "user", new Secret("hush hush hush")).Table(
            "people"
        );
        var read = () => table.Read(spark.Session);

        read.Should()
            .Throw<JobException>()
            .WithMessage("The table people in jdbc:postgresql://127.0.0.1:1/db (JDBC_URL) cannot be read: *")
            .Which.Message.Should()
            .NotContain("hush");
    }

    [Fact]
    public void The_place_shows_no_password() =>
        new DatabaseEnvironment(new JdbcUrl("jdbc:postgresql://host/db?password=hush"), "user", new Secret("hush"))
            .Table("t")
            .Place.Should()
            .Be("table t in jdbc:postgresql://host/db?password=*** (JDBC_URL)");

    private JdbcTable Table(string file, string name) =>
        new DatabaseEnvironment(new JdbcUrl(new SqliteDatabase(_directory.At(file)).Url), null, null).Table(name);
}
