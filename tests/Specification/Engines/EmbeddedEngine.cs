using Microsoft.Spark.Sql;
using Shared.Pipelines.Testing;

namespace Specification.Engines;

/// <summary>The engine in this process.</summary>
public sealed class EmbeddedEngine : IEngineUnderTest
{
    private readonly SparkFixture _spark = new();

    public string Name => "embedded";

    public SparkSession Session => _spark.Session;

    public void Dispose() => _spark.Dispose();
}
