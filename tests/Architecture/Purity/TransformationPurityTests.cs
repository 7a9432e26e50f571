using Mono.Cecil;

namespace Architecture.Tests.Purity;

public sealed class TransformationPurityTests
{
    [Fact]
    public void Transformations_touch_no_reader_writer_clock_or_environment()
    {
        ModuleDefinition[] modules = [.. ContextAssemblies.Load()];

        modules
            .SelectMany(module => module.GetTypes())
            .Should()
            .Contain(type => type.Namespace.EndsWith(".Transformations", StringComparison.Ordinal));
        string.Join('\n', TransformationPurity.Violations(modules)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("BadExamples.ReadsAFile uses System.IO.File.ReadAllText")]
    [InlineData("BadExamples.ReadsTheClock uses System.DateTime.get_UtcNow")]
    [InlineData("BadExamples.ReadsTheClockInSql says 'current_date' in SQL")]
    [InlineData("BadExamples.ReadsFilesInSql says 'parquet.`' in SQL")]
    [InlineData("BadExamples.ReadsTheEnvironment uses System.Environment.GetEnvironmentVariable")]
    [InlineData("BadExamples.Reads uses Microsoft.Spark.Sql.SparkSession.Read")]
    [InlineData("BadExamples.Writes uses Microsoft.Spark.Sql.DataFrame.Write")]
    [InlineData("BadExamples.Prints uses Microsoft.Spark.Sql.DataFrame.Show")]
    [InlineData("BadExamples.HidesItBehindAnother -> Outside.Today uses Microsoft.Spark.Sql.Functions.CurrentDate")]
    [InlineData("BadExamples.s_calls is static and can be changed")]
    public void A_transformation_that_is_not_pure_is_found(string violation) => Violations().Should().Contain(violation);

    [Fact]
    public void What_hides_in_a_lambda_is_found() =>
        Violations()
            .Should()
            .Contain(line =>
                line.Contains("HidesItInALambda", StringComparison.Ordinal)
                && line.EndsWith("uses System.Random..ctor", StringComparison.Ordinal)
            );

    private static IReadOnlyList<string> Violations() =>
        TransformationPurity.Violations([ModuleDefinition.ReadModule(typeof(TransformationPurityTests).Assembly.Location)]);
}
