using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Spark.Sql.Types;
using Npgsql;
using Npgsql.PostgresTypes;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Connectors.Jdbc.Postgres;

/// <summary>A connection to PostgreSQL. Rows go over it as <c>COPY … (FORMAT BINARY)</c>, both ways.</summary>
internal sealed partial class PostgresSession(NpgsqlConnection connection, JdbcOptions options) : JdbcSession
{
    /// <inheritdoc/>
    internal override void Execute(string sql, CancellationToken cancellationToken) =>
        Try(
            "work on",
            () =>
            {
                using var command = new NpgsqlCommand(sql, connection);
                using var registration = cancellationToken.Register(command.Cancel);
                return command.ExecuteNonQuery();
            }
        );

    /// <inheritdoc/>
    internal override IReadOnlyList<JdbcColumn> Describe(string relation) =>
        Try(
            "read",
            () =>
            {
                using var command = new NpgsqlCommand($"{options.PrepareQuery} SELECT * FROM {relation} WHERE 1=0", connection);
                using var reader = command.ExecuteReader(CommandBehavior.SchemaOnly);
                return Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(i => ToColumn(reader.GetName(i), reader.GetPostgresType(i), Facets(reader.GetDataTypeName(i))))
                    .ToArray();
            }
        );

    /// <inheritdoc/>
    internal override bool TableExists(string table) =>
        Try(
            "look for",
            () =>
            {
                using var command = new NpgsqlCommand("SELECT to_regclass($1) IS NOT NULL", connection)
                {
                    Parameters = { new NpgsqlParameter { Value = table } },
                };
                return (bool)command.ExecuteScalar()!;
            }
        );

    /// <inheritdoc/>
    internal override IResultStream Read(JdbcQuery query, CancellationToken cancellationToken)
    {
        var sql = $"COPY ({query.ToSql(PostgresTypes.ToSelect, options.PrepareQuery)}) TO STDOUT (FORMAT BINARY)";
        var cancellation = cancellationToken.Register(CancelBackend);
        try
        {
            return Try("read", () => new PostgresRows(this, connection.BeginRawBinaryCopy(sql), query.Columns, options, cancellation));
        }
        catch
        {
            cancellation.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    // A COPY that waits for its first rows has nothing to cancel it by: another connection does.
    private void CancelBackend()
    {
        try
        {
            using var other = connection.CloneWith(connection.ConnectionString);
            other.Open();
            using var command = new NpgsqlCommand(
                $"SELECT pg_cancel_backend({connection.ProcessID.ToString(CultureInfo.InvariantCulture)})",
                other
            );
            command.ExecuteNonQuery();
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException or ObjectDisposedException)
        {
            // The rows have just ended, or the server is gone.
        }
    }

    /// <inheritdoc/>
    internal override void Insert(string table, IReadOnlyList<JdbcColumn> columns, IResultStream rows, CancellationToken cancellationToken)
    {
        var names = string.Join(", ", columns.Select(column => JdbcDialect.Quote(column.Name)));
        var types = rows.Schema.Fields.Select(field => WireType(field.DataType)).ToArray();
        if (columns.Zip(types).All(pair => pair.First.SourceType == pair.Second))
        {
            Copy($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)", rows, cancellationToken);
            return;
        }

        // The bytes are those of other types: PostgreSQL assigns them, as it assigns the parameters of Spark's INSERT.
        var temporary = $"spark_rows_{Guid.NewGuid():N}";
        var declarations = types.Select((type, i) => $"c{i} {(type.StartsWith('_') ? type[1..] + "[]" : type)}");
        Execute($"CREATE TEMPORARY TABLE {temporary} ({string.Join(", ", declarations)}) ON COMMIT DROP", cancellationToken);
        Copy($"COPY {temporary} FROM STDIN (FORMAT BINARY)", rows, cancellationToken);
        Execute(
            $"INSERT INTO {table} ({names}) SELECT {string.Join(", ", types.Select((_, i) => $"c{i}"))} FROM {temporary}",
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public override void Dispose() => connection.Dispose();

    /// <summary>Runs an action whose errors get the table's name.</summary>
    internal T Try<T>(string verb, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.QueryCanceled && options.QueryTimeout > 0)
        {
            throw JdbcErrors.Failed(options, verb, $"it took longer than the {options.QueryTimeout} seconds of the option 'queryTimeout'");
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException)
        {
            throw JdbcErrors.Failed(options, verb, (exception as PostgresException)?.MessageText ?? exception.Message);
        }
    }

    private static string WireType(DataType type) =>
        type is ArrayType array ? "_" + PostgresTypes.WireType(array.ElementType) : PostgresTypes.WireType(type);

    private JdbcColumn ToColumn(string name, PostgresType type, IReadOnlyList<int> facets)
    {
        var basic = type is PostgresDomainType domain ? domain.BaseType : type;
        var spark = PostgresTypes.ToSpark(basic.InternalName, facets, options.PreferTimestampNtz);
        return new JdbcColumn(name, basic.InternalName, spark);
    }

    // numeric(10,2) has two.
    private static IReadOnlyList<int> Facets(string typeName) =>
        [
            .. TypeFacets()
                .Match(typeName)
                .Groups["facet"]
                .Captures.Select(facet => int.Parse(facet.ValueSpan, CultureInfo.InvariantCulture)),
        ];

    private void Copy(string sql, IResultStream rows, CancellationToken cancellationToken) =>
        Try(
            "write to",
            () =>
            {
                using var stream = connection.BeginRawBinaryCopy(sql);
                try
                {
                    new PostgresWriter(stream).Write(rows, cancellationToken);
                    return 0;
                }
                catch
                {
                    stream.Cancel();
                    throw;
                }
            }
        );

    [GeneratedRegex(@"\((?<facet>-?\d+)(?:,\s*(?<facet>-?\d+))?\)")]
    private static partial Regex TypeFacets();
}
