using Microsoft.Data.Sqlite;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Engine;
using SQLitePCL;

namespace Shared.Spark.Connectors.Jdbc.Sqlite;

/// <summary>The rows of a query, put into vectors as SQLite finds them.</summary>
internal sealed class SqliteRows : IResultStream
{
    private const int BatchRows = 4096;

    private readonly SqliteSession _session;
    private readonly SqliteStatement _statement;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenRegistration _registration;
    private readonly ColumnBuilder[] _columns;
    private readonly SqliteReader[] _readers;
    private bool _isAtEnd;

    internal SqliteRows(
        SqliteSession session,
        SqliteConnection connection,
        SqliteStatement statement,
        IReadOnlyList<JdbcColumn> columns,
        JdbcOptions options,
        CancellationToken cancellationToken
    )
    {
        (_session, _statement, _cancellationToken) = (session, statement, cancellationToken);
        Schema = JdbcSession.SchemaOf(columns);
        _columns = [.. columns.Select(column => ColumnBuilder.Create(column.Type))];
        _readers = [.. columns.Select((column, i) => SqliteReader.Create(column, _columns[i], options))];
        _registration = cancellationToken.Register(() => raw.sqlite3_interrupt(connection.Handle!));
    }

    /// <inheritdoc/>
    public StructType Schema { get; }

    /// <inheritdoc/>
    public ColumnarBatch? Next()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        foreach (var column in _columns)
        {
            column.Clear();
        }

        var count = _session.Try("read", ReadRows);
        return count == 0 ? null : new ColumnarBatch(Schema, _columns, count);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _registration.Dispose();
        _statement.Dispose();
        _session.Dispose();
    }

    private int ReadRows()
    {
        var count = 0;
        while (count < BatchRows && !_isAtEnd)
        {
            if (!_statement.Step())
            {
                _isAtEnd = true;
                break;
            }

            for (var i = 0; i < _readers.Length; i++)
            {
                if (raw.sqlite3_column_type(_statement.Handle, i) == raw.SQLITE_NULL)
                {
                    _columns[i].AppendNull();
                }
                else
                {
                    _readers[i].Read(_statement.Handle, i);
                }
            }

            count++;
        }

        return count;
    }
}
