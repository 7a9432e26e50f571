using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Tests.Sources;

public sealed class DataSourceRegistryTests : IDisposable
{
    private readonly SourceHarness _harness = new();

    [Theory]
    [InlineData("parqet", "Did you mean 'parquet'?")]
    [InlineData("mongo", "There are avro, binaryFile, csv, json, orc, parquet, text.")]
    public void A_format_that_is_not_there_is_told_with_those_that_are(string format, string hint) =>
        DataSourceRegistry
            .BuiltIn.Invoking(registry => registry.Find(format))
            .Should()
            .Throw<AnalysisException>()
            .WithMessage($"[DATA_SOURCE_NOT_FOUND] Failed to find the data source: {format}. * {hint}")
            .Which.ErrorClass.Should()
            .Be("DATA_SOURCE_NOT_FOUND");

    [Theory]
    [InlineData("CSV")]
    [InlineData("org.apache.spark.sql.execution.datasources.csv.CSVFileFormat")]
    public void Names_are_found_in_any_case_and_as_classes(string name) => DataSourceRegistry.BuiltIn.Find(name).Name.Should().Be("csv");

    [Fact]
    public void Formats_of_Sparks_that_are_not_there_say_so() =>
        _harness
            .Invoking(h => h.Open("orc", h.Folder))
            .Should()
            .Throw<SparkException>()
            .Which.ErrorClass.Should()
            .Be("UNSUPPORTED_FEATURE");

    [Fact]
    public void Options_are_found_in_any_case_and_the_last_wins()
    {
        var options = new DataSourceOptions([new("Header", "true"), new("HEADER", "false"), new("n", "x")]);

        options.GetBoolean("header", true).Should().BeFalse();
        options
            .Invoking(o => o.GetInt("n", 1))
            .Should()
            .Throw<SparkException>()
            .WithMessage("The option 'n' is 'x'; it must be a whole number.");
        options
            .Invoking(o => o.GetBoolean("n", true))
            .Should()
            .Throw<SparkException>()
            .WithMessage("The option 'n' is 'x'; it must be true or false.");
    }

    public void Dispose() => _harness.Dispose();
}
