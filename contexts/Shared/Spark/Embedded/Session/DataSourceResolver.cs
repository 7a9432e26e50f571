using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session;

/// <summary>Opens what <c>spark.Read()</c> describes.</summary>
internal sealed class DataSourceResolver(DataSourceRegistry sources, DataSourceSession session) : IDataSourceResolver
{
    /// <inheritdoc/>
    public ScanSource Resolve(UnresolvedDataSource source) =>
        sources
            .Find(source.Format)
            .Open(
                new ReadRequest(session)
                {
                    Paths = source.Paths,
                    Schema = source.Schema,
                    Options = new DataSourceOptions(source.Options),
                    Predicates = source.Predicates,
                }
            );
}
