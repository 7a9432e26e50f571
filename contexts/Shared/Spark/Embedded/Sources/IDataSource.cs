using Shared.Spark.Catalyst.Relations;

namespace Shared.Spark.Embedded.Sources;

/// <summary>
/// Where rows are read from and written to: what <c>spark.read.format(…)</c> names.
/// See https://spark.apache.org/docs/3.5.7/sql-data-sources.html. One instance serves all sessions and threads.
/// </summary>
public interface IDataSource
{
    /// <summary>The short name, in lower case: <c>parquet</c>.</summary>
    string Name { get; }

    /// <summary>Other names, such as the class that implements it in Spark.</summary>
    IReadOnlyList<string> Aliases => [];

    /// <summary>
    /// Whether what is read has a schema of its own, as a table of a database: a table of the catalog has that one, not the one it was made
    /// with.
    /// </summary>
    bool HasOwnSchema => false;

    /// <summary>Finds out what is to be read and its schema; reads no rows but those the schema is inferred from.</summary>
    /// <exception cref="Plans.Errors.SparkException">There is nothing to be read, or an option is wrong.</exception>
    ScanSource Open(ReadRequest request);

    /// <summary>Writes rows: all of them, or, when it fails, none.</summary>
    /// <exception cref="Plans.Errors.SparkException">The target, a type or an option does not allow it.</exception>
    void Write(WriteRequest request, CancellationToken cancellationToken);
}
