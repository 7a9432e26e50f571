using Npgsql;
using Shared.Spark.Connectors.Jdbc.Postgres;
using Shared.Spark.Connectors.Jdbc.Reading;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Connectors.Jdbc.Tests.JdbcHarness;

namespace Shared.Spark.Connectors.Jdbc.Tests;

public sealed class JdbcOptionsTests
{
    [Fact]
    public void Options_that_are_wrong_are_told_as_Spark_tells_them()
    {
        MessageOf(("dbtable", "t")).Should().Be("requirement failed: Option 'url' is required.");
        MessageOf(("url", "jdbc:sqlite:x")).Should().Be("Option 'dbtable' or 'query' is required.");
        MessageOf(("url", "jdbc:sqlite:x"), ("dbtable", "t"), ("query", "q"))
            .Should()
            .Be("Both 'dbtable' and 'query' can not be specified at the same time.");
        MessageOf(("url", "jdbc:mysql://h/d?password=kret"), ("dbtable", "t"))
            .Should()
            .Be("No suitable driver: the option 'url' is 'jdbc:mysql://h/d'; it must begin with 'jdbc:postgresql:' or 'jdbc:sqlite:'.");
        MessageOf(("url", "jdbc:sqlite:x"), ("dbtable", "t"), ("driver", "com.mysql.Driver"))
            .Should()
            .Be(
                "The driver 'com.mysql.Driver' of the option 'driver' is not known for 'jdbc:sqlite:x'; it is org.sqlite.JDBC, and may be left out."
            );
        MessageOf(("url", "jdbc:sqlite:x"), ("dbtable", "t"), ("fetchsize", "many"))
            .Should()
            .Be("The option 'fetchsize' is 'many'; it must be a whole number.");
    }

    [Theory]
    [InlineData("jdbc:postgresql://h:6000/db?user=u&password=p%26q", "Host=h;Port=6000;Database=db;Username=u;Password=p&q")]
    [InlineData("jdbc:postgresql://u:p@h/db", "Host=h;Port=5432;Database=db;Username=u;Password=p")]
    [InlineData("jdbc:postgresql:db?user=u", "Host=localhost;Port=5432;Database=db;Username=u")]
    [InlineData("jdbc:postgresql://[::1]:6000/?user=u", "Host=::1;Port=6000;Database=u;Username=u")]
    [InlineData(
        "jdbc:postgresql://h/db?user=u&sslmode=require&currentSchema=s&loggerLevel=OFF",
        "Host=h;Port=5432;Database=db;Username=u;SSL Mode=Require;Search Path=s"
    )]
    public void Urls_of_PostgreSQL_are_those_of_its_JDBC_driver(string url, string expected)
    {
        var actual = new NpgsqlConnectionStringBuilder(
            PostgresUrl.ToConnectionString(new JdbcOptions(new DataSourceOptions([new("url", url), new("dbtable", "t")])))
        );

        foreach (var (key, value) in new NpgsqlConnectionStringBuilder(expected))
        {
            actual[key]!.ToString().Should().Be(value!.ToString(), key);
        }
    }

    [Fact]
    public void Secrets_are_in_no_text_of_options()
    {
        var options = new DataSourceOptions([
            new("url", "jdbc:postgresql://h/d?password=kret"),
            new("password", "kret"),
            new("dbtable", "t"),
            new("sslpassword", "kret"),
        ]);

        options.ToString().Should().Contain("dbtable=t").And.NotContain("kret");
        new JdbcOptions(options).Redact("it is kret").Should().Be("it is ***");
    }

    [Fact]
    public void Parts_are_the_ones_Spark_makes()
    {
        using var database = new SqliteDatabase("CREATE TABLE t(id INTEGER, d DATE)");

        string[] Conditions(string column, string lower, string upper, string count) =>
            [
                .. (
                    (BatchScanSource)Open(
                        ("url", database.Url),
                        ("dbtable", "t"),
                        ("partitionColumn", column),
                        ("lowerBound", lower),
                        ("upperBound", upper),
                        ("numPartitions", count)
                    )
                )
                    .Plan(new ScanRequest([0]))
                    .Select(partition => ((JdbcScanPartition)partition).Query.Conditions.SingleOrDefault() ?? ""),
            ];

        Conditions("id", "0", "10", "3").Should().Equal("\"id\" < 4 or \"id\" is null", "\"id\" >= 4 AND \"id\" < 7", "\"id\" >= 7");
        Conditions("id", "0", "2", "5").Should().Equal("\"id\" < 1 or \"id\" is null", "\"id\" >= 1");
        Conditions("id", "5", "5", "5").Should().Equal("");
        Conditions("d", "2020-01-01", "2020-01-11", "2").Should().Equal("\"d\" < '2020-01-06' or \"d\" is null", "\"d\" >= '2020-01-06'");
    }

    private static string MessageOf(params (string, string)[] options) =>
        ((Action)(() => Open(options))).Should().Throw<SparkException>().Which.Message;
}
