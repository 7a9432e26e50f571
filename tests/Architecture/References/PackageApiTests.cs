using Mono.Cecil;

namespace Architecture.Tests.References;

public sealed class PackageApiTests
{
    // Behind #if SPARK_API_PACKAGE, in one place each.
    private static readonly string[] s_switched =
    [
        "Shared.Pipelines.Hosting uses Microsoft.Spark.Sql.SparkSession::InterruptAll(0)",
        "Shared.Pipelines.Testing uses Microsoft.Spark.Sql.Builder::Create(0)",
    ];

    [Fact]
    public void Jobs_use_nothing_that_Microsoft_Spark_lacks()
    {
        var api = PackageApi.Load();

        string.Join('\n', ContextAssemblies.Load().SelectMany(api.Lacks)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Shared.Pipelines.Hosting")]
    [InlineData("Shared.Pipelines.Testing")]
    public void Neither_does_what_they_stand_on(string assembly) =>
        string.Join('\n', PackageApi.Load().Lacks(Module(assembly)).Except(s_switched)).Should().BeEmpty();

    [Fact]
    public void What_Microsoft_Spark_lacks_is_found() =>
        PackageApi
            .Load()
            .Lacks(Module("Shared.Spark.Shell"))
            .Should()
            .Contain(line => line.Contains("Shared.Spark.", StringComparison.Ordinal))
            .And.HaveCountGreaterThan(2);

    private static ModuleDefinition Module(string assembly) => ModuleDefinition.ReadModule(ContextAssemblies.Locate(assembly));
}
