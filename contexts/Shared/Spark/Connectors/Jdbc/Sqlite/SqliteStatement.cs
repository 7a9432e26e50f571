using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Shared.Spark.Connectors.Jdbc.Sqlite;

/// <summary>A prepared statement, without ADO.NET around it: values are read and bound as bytes.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;

    internal SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out var statement, out var rest));
        Handle = statement;
        if (statement.IsInvalid || !string.IsNullOrWhiteSpace(rest))
        {
            statement.Dispose();
            throw new SqliteException(statement.IsInvalid ? "it is empty" : "it is more than one statement", raw.SQLITE_ERROR);
        }
    }

    internal sqlite3_stmt Handle { get; }

    /// <summary>Goes on to the next row; false behind the last.</summary>
    internal bool Step()
    {
        var code = raw.sqlite3_step(Handle);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        Check(code == raw.SQLITE_DONE ? raw.SQLITE_OK : code);
        return false;
    }

    /// <summary>Runs it once with what is bound.</summary>
    internal void Run()
    {
        var code = raw.sqlite3_step(Handle);
        if (code is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            var error = Error(code);
            raw.sqlite3_reset(Handle);
            throw error;
        }

        raw.sqlite3_reset(Handle);
    }

    /// <inheritdoc/>
    public void Dispose() => Handle.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw Error(code);
        }
    }

    private SqliteException Error(int code) => new(raw.sqlite3_errmsg(_database).utf8_to_string(), code);
}
