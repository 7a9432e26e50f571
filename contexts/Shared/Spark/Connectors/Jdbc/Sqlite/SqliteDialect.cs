using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Connectors.Jdbc.Sqlite;

/// <summary>SQLite, for which Spark has no dialect of its own: its types are those the driver sqlite-jdbc gives the generic one.</summary>
internal sealed class SqliteDialect : JdbcDialect
{
    private const int DefaultTimeoutSeconds = 30;

    /// <inheritdoc/>
    internal override string UrlPrefix => "jdbc:sqlite:";

    /// <inheritdoc/>
    internal override IReadOnlyList<string> DriverClasses { get; } = ["org.sqlite.JDBC"];

    /// <inheritdoc/>
    internal override bool CanTruncate => false;

    /// <inheritdoc/>
    internal override string BeginStatement => "BEGIN IMMEDIATE";

    /// <inheritdoc/>
    internal override JdbcSession Open(JdbcOptions options, bool forWrite)
    {
        var path = options.Url[UrlPrefix.Length..].Split('?')[0];
        if (path is "" or ":memory:")
        {
            throw JdbcErrors.CannotConnect(options, "a database in memory is gone with its connection; name a file");
        }

        path = path.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? path["file:".Length..] : path;
        var exists = File.Exists(path);
        if (!exists && !forWrite)
        {
            throw JdbcErrors.CannotConnect(options, $"there is no file '{Path.GetFullPath(path)}'");
        }

        if (!exists && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw JdbcErrors.CannotConnect(options, $"there is no folder '{folder}'");
        }

        var isReadOnly = exists && !forWrite && new FileInfo(path).IsReadOnly;
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode =
                    isReadOnly ? SqliteOpenMode.ReadOnly
                    : forWrite ? SqliteOpenMode.ReadWriteCreate
                    : SqliteOpenMode.ReadWrite,
                Pooling = false,
            }.ConnectionString
        );
        try
        {
            connection.Open();
            return new SqliteSession(connection, options, options.QueryTimeout > 0 ? options.QueryTimeout : DefaultTimeoutSeconds);
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw JdbcErrors.CannotConnect(options, exception.Message);
        }
    }

    /// <inheritdoc/>
    internal override string? TypeNameOf(DataType type) =>
        type switch
        {
            IntegerType or ShortType => "INTEGER",
            LongType => "BIGINT",
            DoubleType => "DOUBLE PRECISION",
            FloatType => "REAL",
            ByteType => "BYTE",
            BooleanType => "BIT(1)",
            StringType => "TEXT",
            BinaryType => "BLOB",
            TimestampType or TimestampNTZType => "TIMESTAMP",
            DateType => "DATE",
            DecimalType @decimal => $"DECIMAL({@decimal.Precision},{@decimal.Scale})",
            CharType or VarcharType => type.Sql,
            _ => null,
        };

    // A column may hold values of any type; only where SQLite converts them by itself is a comparison the same.
    /// <inheritdoc/>
    internal override bool CanCompare(JdbcColumn column, bool isEquality) =>
        column.Type switch
        {
            IntegerType or LongType => column.SourceType.StartsWith("INT", StringComparison.Ordinal),
            StringType => isEquality && column.SourceType is "TEXT" or "VARCHAR",
            _ => false,
        };

    /// <inheritdoc/>
    internal override string? LiteralOf(object value, DataType type) =>
        value switch
        {
            int or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            string text when !text.Contains('\0', StringComparison.Ordinal) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
            _ => null,
        };
}
