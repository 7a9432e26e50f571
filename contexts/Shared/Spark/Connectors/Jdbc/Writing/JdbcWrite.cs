using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Connectors.Jdbc.Reading;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Connectors.Jdbc.Writing;

/// <summary>
/// Writes rows to a table, in one transaction: a write that fails leaves the table as it was. Mirrors Spark's <c>JdbcRelationProvider</c>.
/// </summary>
internal static class JdbcWrite
{
    internal static void Run(JdbcDialect dialect, JdbcOptions options, WriteRequest request, CancellationToken cancellationToken)
    {
        var table =
            options.Table
            ?? throw new SparkException(
                "_LEGACY_ERROR_TEMP_2079",
                new Dictionary<string, string> { ["jdbcTableName"] = "dbtable", ["jdbcQueryString"] = "query" }
            );
        if (request.PartitionBy.Count > 0 || request.Buckets is not null)
        {
            throw new AnalysisException(
                null,
                "A table of a database has no partitions or buckets: leave out partitionBy and bucketBy for the format 'jdbc'."
            );
        }

        var schema = request.Input.Schema;
        CheckTypes(dialect, schema);
        using var session = dialect.Open(options, forWrite: true);
        var exists = session.TableExists(table);
        table = session.Resolve(table);
        if (exists && request.Mode is SaveMode.Ignore or SaveMode.ErrorIfExists)
        {
            if (request.Mode == SaveMode.ErrorIfExists)
            {
                throw new AnalysisException("_LEGACY_ERROR_TEMP_1288", new Dictionary<string, string> { ["name"] = options.Table });
            }

            return;
        }

        if (request.Mode == SaveMode.Overwrite && request.Input.Sources.OfType<JdbcScan>().Any(scan => scan.Reads(options)))
        {
            throw new AnalysisException("UNSUPPORTED_OVERWRITE.TABLE", new Dictionary<string, string> { ["table"] = $"`{options.Table}`" });
        }

        // The rows are computed before the transaction begins, so that it locks nothing that they are read from.
        using var rows = request.Input.Read(cancellationToken);
        session.Execute(dialect.BeginStatement, cancellationToken);
        try
        {
            var keepsTable = exists && (request.Mode == SaveMode.Append || (options.Truncate && dialect.CanTruncate));
            Prepare(session, dialect, options, table, request.Mode, schema, exists, keepsTable, cancellationToken);
            session.Insert(
                table,
                TargetColumns(session, table, schema, request.Session.IsSet("spark.sql.caseSensitive")),
                rows,
                cancellationToken
            );
            cancellationToken.ThrowIfCancellationRequested();
            session.Execute("COMMIT", CancellationToken.None);
        }
        catch
        {
            Rollback(session);
            throw;
        }
    }

    private static void Prepare(
        JdbcSession session,
        JdbcDialect dialect,
        JdbcOptions options,
        string table,
        SaveMode mode,
        StructType schema,
        bool exists,
        bool keepsTable,
        CancellationToken cancellationToken
    )
    {
        if (keepsTable)
        {
            if (mode == SaveMode.Overwrite)
            {
                session.Execute(JdbcDialect.TruncateStatement(table, options.CascadeTruncate), cancellationToken);
            }

            return;
        }

        if (exists)
        {
            session.Execute($"DROP TABLE {table}", cancellationToken);
        }

        session.Execute(
            $"CREATE TABLE {table} ({Declarations(dialect, options, schema)}) {options.CreateTableOptions}".TrimEnd(),
            cancellationToken
        );
    }

    private static void CheckTypes(JdbcDialect dialect, StructType schema)
    {
        foreach (var field in schema.Fields)
        {
            if (dialect.TypeNameOf(field.DataType) is null)
            {
                throw new SparkException(
                    "_LEGACY_ERROR_TEMP_2082",
                    $"Can't get JDBC type for {field.DataType.CatalogString}, the type of the column '{field.Name}'. Cast it to a type a database has, or leave it out."
                );
            }
        }
    }

    private static string Declarations(JdbcDialect dialect, JdbcOptions options, StructType schema)
    {
        var custom = options.CreateTableColumnTypes is { } text ? SparkSqlParser.ParseTableSchema(text).Fields : [];
        foreach (var field in custom)
        {
            if (!schema.Fields.Exists(column => column.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase)))
            {
                throw new AnalysisException(
                    "_LEGACY_ERROR_TEMP_1171",
                    new Dictionary<string, string> { ["col"] = field.Name, ["schema"] = schema.CatalogString }
                );
            }
        }

        return string.Join(
            ", ",
            schema.Fields.Select(field =>
            {
                var type =
                    custom.Find(column => column.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase))?.DataType ?? field.DataType;
                return $"{JdbcDialect.Quote(field.Name)} {dialect.TypeNameOf(type)}{(field.IsNullable ? "" : " NOT NULL")}";
            })
        );
    }

    private static IReadOnlyList<JdbcColumn> TargetColumns(JdbcSession session, string table, StructType schema, bool isCaseSensitive)
    {
        var comparison = isCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var columns = session.Describe(table);
        return
        [
            .. schema.Fields.Select(field =>
                columns.FirstOrDefault(column => column.Name == field.Name)
                ?? columns.FirstOrDefault(column => column.Name.Equals(field.Name, comparison))
                ?? throw new AnalysisException(
                    "_LEGACY_ERROR_TEMP_1156",
                    new Dictionary<string, string>
                    {
                        ["colName"] = $"\"{field.Name}\"",
                        ["tableSchema"] = $"of the table '{table}': {JdbcSession.SchemaOf(columns).SimpleString}",
                    }
                )
            ),
        ];
    }

    private static void Rollback(JdbcSession session)
    {
        try
        {
            session.Execute("ROLLBACK", CancellationToken.None);
        }
        catch (SparkException)
        {
            // The connection is gone, and the transaction with it.
        }
    }
}
