using Salesforce.SampleJob.Destinations;
using Shared.Pipelines.Hosting.Contracts;
using Shared.Pipelines.Hosting.Jobs;
using Shared.Pipelines.Testing;

namespace Salesforce.SampleJob.Tests.Destinations;

public sealed class ParquetFilesTests(SparkFixture spark) : IClassFixture<SparkFixture>, IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Rows_are_written_and_replace_those_before()
    {
        Files().Write(spark.Session.Frame("date: date, amount: decimal(28,2)", ("2024-01-30", 1)));
        Files().Write(spark.Session.Frame("date: date, amount: decimal(28,2)", ("2024-01-31", 2), (null, 3)));

        Written().Should().BeEquivalentTo(spark.Session.Frame("date: date, amount: decimal(28,2)", ("2024-01-31", 2), (null, 3)));
    }

    [Fact]
    public void A_write_that_fails_leaves_what_was_there()
    {
        Files().Write(spark.Session.Frame("id: int", 1));
        var write = () => Files().Write(spark.Session.Range(10_000).SelectExpr("if(id < 9999, id, raise_error('in the middle')) AS id"));

        write
            .Should()
            .Throw<JobException>()
            .WithMessage("The parquet files in *out (OUTPUT_PATH) cannot be written; what was there stays: *in the middle*");
        Written().Should().BeEquivalentTo(spark.Session.Frame("id: int", 1));
    }

    [Fact]
    public void The_place_names_the_variable() => Files().Place.Should().Be($"parquet files in {_directory.At("out")} (OUTPUT_PATH)");

    private ParquetFiles Files() => new(new DataPath(_directory.At("out")));

    private Microsoft.Spark.Sql.DataFrame Written() => spark.Session.Read().Parquet(_directory.At("out"));
}
