using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Catalog;

/// <summary>Finds out what <c>spark.Read()</c> describes: which files there are, and their schema.</summary>
public interface IDataSourceResolver
{
    /// <summary>What is read.</summary>
    /// <exception cref="Shared.Spark.Plans.Errors.AnalysisException">There is no such format, path or table.</exception>
    ScanSource Resolve(UnresolvedDataSource source);
}
