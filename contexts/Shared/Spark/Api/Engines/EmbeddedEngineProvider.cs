using Shared.Spark.Connectors.Jdbc;
using Shared.Spark.Embedded;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Api.Engines;

/// <summary>The engine in this process: what runs when nothing else is asked for.</summary>
internal sealed class EmbeddedEngineProvider : IEngineProvider
{
    private static readonly DataSourceRegistry s_sources = DataSourceRegistry.BuiltIn.With(new JdbcDataSource());

    public bool Serves(IReadOnlyDictionary<string, string> options) => true;

    public ISparkEngine Create(IReadOnlyDictionary<string, string> options) => EmbeddedEngine.Create(options, s_sources);
}
