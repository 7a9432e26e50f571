using System.Globalization;
using System.Net.Sockets;
using Microsoft.Spark.Sql.Types;
using Npgsql;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Connectors.Jdbc.Postgres;

/// <summary>PostgreSQL. Mirrors Spark's <c>PostgresDialect</c>.</summary>
internal sealed class PostgresDialect : JdbcDialect
{
    /// <inheritdoc/>
    internal override string UrlPrefix => "jdbc:postgresql:";

    /// <inheritdoc/>
    internal override IReadOnlyList<string> DriverClasses { get; } = ["org.postgresql.Driver"];

    /// <inheritdoc/>
    internal override bool CanTruncate => true;

    /// <inheritdoc/>
    internal override JdbcSession Open(JdbcOptions options, bool forWrite)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = new NpgsqlConnection(PostgresUrl.ToConnectionString(options));
            connection.Open();
            var session = new PostgresSession(connection, options);
            if (options.QueryTimeout > 0)
            {
                session.Execute(
                    string.Create(CultureInfo.InvariantCulture, $"SET statement_timeout = '{options.QueryTimeout}s'"),
                    CancellationToken.None
                );
            }

            return session;
        }
        catch (Exception exception)
            when (exception is NpgsqlException or SocketException or TimeoutException or ArgumentException or InvalidOperationException)
        {
            connection?.Dispose();
            throw JdbcErrors.CannotConnect(options, (exception as PostgresException)?.MessageText ?? exception.Message);
        }
    }

    /// <inheritdoc/>
    internal override string? TypeNameOf(DataType type) =>
        type switch
        {
            StringType => "TEXT",
            BinaryType => "BYTEA",
            BooleanType => "BOOLEAN",
            ByteType or ShortType => "SMALLINT",
            IntegerType => "INTEGER",
            LongType => "BIGINT",
            FloatType => "FLOAT4",
            DoubleType => "FLOAT8",
            DateType => "DATE",
            TimestampType or TimestampNTZType => "TIMESTAMP",
            DecimalType @decimal => $"NUMERIC({@decimal.Precision},{@decimal.Scale})",
            CharType or VarcharType => type.Sql,
            ArrayType { ElementType: AtomicType element } => TypeNameOf(element) is { } name ? $"{name}[]" : null,
            _ => null,
        };

    /// <inheritdoc/>
    internal override bool CanCompare(JdbcColumn column, bool isEquality) =>
        column.Type switch
        {
            BooleanType => isEquality,
            ByteType or ShortType or IntegerType or LongType or DoubleType or DecimalType or DateType => true,

            // Collations order texts in other ways than Spark; equal is equal, but not where spaces at the end do not count.
            StringType => isEquality && column.SourceType is "text" or "varchar",
            TimestampType => column.SourceType == "timestamptz",
            _ => false,
        };

    /// <inheritdoc/>
    internal override string? LiteralOf(object value, DataType type) =>
        (value, type) switch
        {
            (bool b, _) => b ? "TRUE" : "FALSE",
            (string text, StringType) when !text.Contains('\0', StringComparison.Ordinal) =>
                $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
            (sbyte or short or int or long, ByteType or ShortType or IntegerType or LongType) => ((IFormattable)value).ToString(
                null,
                CultureInfo.InvariantCulture
            ),
            (double d, DoubleType) => double.IsFinite(d) ? $"'{d.ToString("R", CultureInfo.InvariantCulture)}'::float8" : null,
            (Decimal128 number, DecimalType) => number.ToString(),
            (decimal number, DecimalType) => number.ToString(CultureInfo.InvariantCulture),
            (int days, DateType) => $"(DATE '1970-01-01' + {days.ToString(CultureInfo.InvariantCulture)})",
            (long instant, TimestampType) => PrintInstant(instant),
            _ => null,
        };

    private static string? PrintInstant(long instant)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        DateTimeText.AppendLocal(output, instant);
        var text = System.Text.Encoding.ASCII.GetString(output.WrittenSpan);
        return char.IsAsciiDigit(text[0]) ? $"'{text}+00'::timestamptz" : null;
    }
}
