using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Api.Engines;

/// <summary>Masters that only a JVM can talk to: the error says how to reach them.</summary>
internal sealed class ClusterEngineProvider : IEngineProvider
{
    public bool Serves(IReadOnlyDictionary<string, string> options) =>
        options.GetValueOrDefault("spark.master") is { Length: > 0 } master
        && master != "local"
        && !master.StartsWith("local[", StringComparison.Ordinal);

    public ISparkEngine Create(IReadOnlyDictionary<string, string> options) =>
        throw new SparkException(
            null,
            $"The master '{options["spark.master"]}' is not one that a session can be made on: use 'local', 'local[N]' or 'local[*]' for the embedded engine, "
                + "or 'sc://host:port' for a cluster that runs a Spark Connect server."
        );
}
