using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Shared.Spark.Plans.Engine;
using SQLitePCL;

namespace Shared.Spark.Connectors.Jdbc.Sqlite;

/// <summary>A connection to a SQLite file.</summary>
internal sealed partial class SqliteSession : JdbcSession
{
    private readonly SqliteConnection _connection;
    private readonly JdbcOptions _options;

    internal SqliteSession(SqliteConnection connection, JdbcOptions options, int timeoutSeconds)
    {
        (_connection, _options) = (connection, options);
        raw.sqlite3_busy_timeout(connection.Handle!, timeoutSeconds * 1000);

        // A cache that spills locks out readers before the commit, and with them the rows that are being written.
        Execute("PRAGMA cache_spill = OFF", CancellationToken.None);
    }

    /// <inheritdoc/>
    internal override void Execute(string sql, CancellationToken cancellationToken) =>
        Try(
            "work on",
            () =>
            {
                using var registration = cancellationToken.Register(() => raw.sqlite3_interrupt(_connection.Handle!));
                using var statement = new SqliteStatement(_connection, sql);
                while (statement.Step())
                {
                    // Pragmas give rows nobody reads.
                }

                return 0;
            }
        );

    /// <inheritdoc/>
    internal override string Resolve(string relation)
    {
        if (!PlainName().IsMatch(relation) || CanRead(relation))
        {
            return relation;
        }

        // SQLite has no schemas; a table may be named as if it had one.
        var quoted = JdbcDialect.Quote(relation);
        return CanRead(quoted) ? quoted : relation;
    }

    /// <inheritdoc/>
    internal override IReadOnlyList<JdbcColumn> Describe(string relation) =>
        Try(
            "read",
            () =>
            {
                using var statement = new SqliteStatement(_connection, $"{_options.PrepareQuery} SELECT * FROM {relation} WHERE 1=0");
                var columns = new JdbcColumn[raw.sqlite3_column_count(statement.Handle)];
                for (var i = 0; i < columns.Length; i++)
                {
                    var (name, sizes) = SqliteTypes.Parse(raw.sqlite3_column_decltype(statement.Handle, i).utf8_to_string());
                    var padding = SqliteTypes.PaddedLength(name, sizes);
                    columns[i] = new JdbcColumn(
                        raw.sqlite3_column_name(statement.Handle, i).utf8_to_string(),
                        padding > 0 ? string.Create(CultureInfo.InvariantCulture, $"CHAR({padding})") : name,
                        SqliteTypes.ToSpark(name, sizes)
                    );
                }

                return columns;
            }
        );

    /// <inheritdoc/>
    internal override bool TableExists(string table) => CanRead(table) || (PlainName().IsMatch(table) && CanRead(JdbcDialect.Quote(table)));

    /// <inheritdoc/>
    internal override IResultStream Read(JdbcQuery query, CancellationToken cancellationToken) =>
        Try(
            "read",
            () =>
            {
                var sql = query.ToSql(column => JdbcDialect.Quote(column.Name), _options.PrepareQuery);
                return new SqliteRows(this, _connection, new SqliteStatement(_connection, sql), query.Columns, _options, cancellationToken);
            }
        );

    /// <inheritdoc/>
    internal override void Insert(
        string table,
        IReadOnlyList<JdbcColumn> columns,
        IResultStream rows,
        CancellationToken cancellationToken
    ) =>
        Try(
            "write to",
            () =>
            {
                var names = string.Join(", ", columns.Select(column => JdbcDialect.Quote(column.Name)));
                var parameters = string.Join(", ", columns.Select(_ => "?"));
                using var statement = new SqliteStatement(_connection, $"INSERT INTO {table} ({names}) VALUES ({parameters})");
                new SqliteWriter(statement).Write(rows, cancellationToken);
                return 0;
            }
        );

    /// <inheritdoc/>
    public override void Dispose() => _connection.Dispose();

    /// <summary>Runs an action whose errors get the table's name.</summary>
    internal T Try<T>(string verb, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException exception)
        {
            throw JdbcErrors.Failed(_options, verb, exception.Message);
        }
    }

    private bool CanRead(string relation)
    {
        try
        {
            using var statement = new SqliteStatement(_connection, $"SELECT 1 FROM {relation} WHERE 1=0");
            return true;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_ERROR)
        {
            return false;
        }
        catch (SqliteException exception)
        {
            throw JdbcErrors.Failed(_options, "read", exception.Message);
        }
    }

    [GeneratedRegex(@"^\w+(\.\w+)+$")]
    private static partial Regex PlainName();
}
