using Shared.Spark.Embedded;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Api.Engines;

/// <summary>The engine in this process: what runs when nothing else is asked for.</summary>
internal sealed class EmbeddedEngineProvider : IEngineProvider
{
    public bool Serves(IReadOnlyDictionary<string, string> options) => true;

    public ISparkEngine Create(IReadOnlyDictionary<string, string> options) => EmbeddedEngine.Create(options);
}
