using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Sources;

/// <summary>The session's DuckDB instance, for data sources. Each call may run on a connection of its own.</summary>
public interface IDuckDb
{
    /// <summary>Runs a statement whose result nobody reads.</summary>
    void Execute(string sql, CancellationToken cancellationToken = default);

    /// <summary>Runs a query whose columns have the types that hold those of <paramref name="schema"/>.</summary>
    IResultStream Query(string sql, StructType schema, CancellationToken cancellationToken = default);
}
