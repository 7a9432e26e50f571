using Shared.Spark.Connect;
using Shared.Spark.Connect.Client;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Api.Engines;

/// <summary>
/// Any cluster that speaks Spark Connect: <c>sc://host:port</c> as <c>SPARK_REMOTE</c>, <c>spark.remote</c> or the master.
/// </summary>
internal sealed class ConnectEngineProvider : IEngineProvider
{
    public bool Serves(IReadOnlyDictionary<string, string> options) => Remote(options) is not null;

    public ISparkEngine Create(IReadOnlyDictionary<string, string> options) =>
        ConnectEngine.Connect(ConnectionString.Parse(Remote(options)!), options);

    // What the program says goes before the environment.
    private static string? Remote(IReadOnlyDictionary<string, string> options)
    {
        if (options.GetValueOrDefault("spark.remote") is { Length: > 0 } remote)
        {
            return remote;
        }

        if (options.GetValueOrDefault("spark.master") is { Length: > 0 } master)
        {
            return master.StartsWith("sc://", StringComparison.Ordinal) ? master : null;
        }

        return Environment.GetEnvironmentVariable("SPARK_REMOTE") is { Length: > 0 } variable ? variable : null;
    }
}
