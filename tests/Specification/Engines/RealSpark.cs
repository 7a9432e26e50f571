using Microsoft.Spark.Sql;
using Shared.Pipelines.Testing.Servers;

namespace Specification.Engines;

/// <summary>Apache Spark, over Spark Connect.</summary>
public sealed class RealSpark(SparkConnectServer server) : IEngineUnderTest
{
    private SparkSession? _session;

    public string Name => "spark";

    public SparkSession Session
    {
        get
        {
            Assert.SkipWhen(
                Environment.GetEnvironmentVariable("SPARK_TEST_ENGINE") == "embedded",
                "Only the embedded engine is asked for."
            );
            Assert.SkipWhen(server.SkipReason is not null, server.SkipReason ?? "");
            return _session ??= SparkSession.Builder().Master(server.Remote).Config("spark.sql.session.timeZone", "UTC").Create();
        }
    }

    public void Dispose() => _session?.Dispose();
}
