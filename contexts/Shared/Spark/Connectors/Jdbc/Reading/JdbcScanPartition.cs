using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Connectors.Jdbc.Reading;

/// <summary>Rows that one query reads, on a connection of its own.</summary>
internal sealed class JdbcScanPartition(JdbcDialect dialect, JdbcOptions options, JdbcQuery query) : IScanPartition
{
    /// <summary>What is asked of the database.</summary>
    internal JdbcQuery Query => query;

    /// <inheritdoc/>
    public IResultStream Open(CancellationToken cancellationToken)
    {
        var session = dialect.Open(options, forWrite: false);
        try
        {
            if (options.SessionInitStatement is { } statement)
            {
                session.Execute(statement, cancellationToken);
            }

            return session.Read(query, cancellationToken);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
