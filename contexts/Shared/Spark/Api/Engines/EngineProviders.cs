using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Api.Engines;

/// <summary>Composes the engine of a session: the one place that knows which engines there are.</summary>
internal static class EngineProviders
{
    // The first that serves the options.
    private static readonly IEngineProvider[] s_providers =
    [
        new ConnectEngineProvider(),
        new ClusterEngineProvider(),
        new EmbeddedEngineProvider(),
    ];

    internal static ISparkEngine Create(IReadOnlyDictionary<string, string> options) =>
        s_providers.First(provider => provider.Serves(options)).Create(options);
}
