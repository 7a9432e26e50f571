using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Connectors.Jdbc;

/// <summary>A connection to a database. Its exceptions name the table and the URL, and hold no secrets.</summary>
internal abstract class JdbcSession : IDisposable
{
    /// <summary>Runs a statement.</summary>
    internal abstract void Execute(string sql, CancellationToken cancellationToken);

    /// <summary>What FROM is to be followed by, for a relation the user named.</summary>
    internal virtual string Resolve(string relation) => relation;

    /// <summary>The columns of a relation.</summary>
    internal abstract IReadOnlyList<JdbcColumn> Describe(string relation);

    /// <summary>Whether there is a table of that name.</summary>
    internal abstract bool TableExists(string table);

    /// <summary>Reads rows. The result owns this connection.</summary>
    internal abstract IResultStream Read(JdbcQuery query, CancellationToken cancellationToken);

    /// <summary>Puts rows into a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns of the table the values go into, in order.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal abstract void Insert(string table, IReadOnlyList<JdbcColumn> columns, IResultStream rows, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>The schema of columns.</summary>
    internal static StructType SchemaOf(IEnumerable<JdbcColumn> columns) =>
        new(columns.Select(column => new StructField(column.Name, column.Type)));
}
