using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Sources;

/// <summary>The rows of a write: a plan that is computed when the data source asks for it, once, by either method.</summary>
public interface IWriteInput
{
    /// <summary>The names and types of the columns.</summary>
    StructType Schema { get; }

    /// <summary>What the plan reads: a write must not replace what it reads.</summary>
    IReadOnlyList<ScanSource> Sources { get; }

    /// <summary>
    /// Runs DuckDB statements over the rows: <paramref name="run"/> is given a FROM item of the session's DuckDB instance whose columns are
    /// named <c>c0</c>, <c>c1</c> and so on by position and have the types that the engine holds Spark's types in. It is to name it in one
    /// statement only.
    /// </summary>
    void UseRelation(Action<string> run, CancellationToken cancellationToken);

    /// <summary>The rows, batch by batch.</summary>
    IResultStream Read(CancellationToken cancellationToken);
}
