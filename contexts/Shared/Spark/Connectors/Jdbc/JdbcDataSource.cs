using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Connectors.Jdbc.Postgres;
using Shared.Spark.Connectors.Jdbc.Reading;
using Shared.Spark.Connectors.Jdbc.Sqlite;
using Shared.Spark.Connectors.Jdbc.Writing;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Connectors.Jdbc;

/// <summary>
/// Tables of databases, by the URLs and options Spark has for JDBC: <c>jdbc:postgresql://host:port/database</c> and
/// <c>jdbc:sqlite:path</c>. See https://spark.apache.org/docs/3.5.7/sql-data-sources-jdbc.html.
/// <para>
/// SQLite has no schemas: <c>sample.testtable</c> names a table of an attached database, and Spark resolves a table before any
/// <c>sessionInitStatement</c> could attach one. What works on real Spark and here alike is <c>main.testtable</c>, or a table whose very
/// name holds the dot, quoted: <c>"sample.testtable"</c>. Here, the unquoted name finds such a table, too.
/// </para>
/// </summary>
public sealed class JdbcDataSource : IDataSource
{
    private static readonly JdbcDialect[] s_dialects = [new PostgresDialect(), new SqliteDialect()];

    /// <inheritdoc/>
    public string Name => "jdbc";

    /// <inheritdoc/>
    public IReadOnlyList<string> Aliases { get; } =
    [
        "org.apache.spark.sql.jdbc",
        "org.apache.spark.sql.execution.datasources.jdbc",
        "org.apache.spark.sql.execution.datasources.jdbc.JdbcRelationProvider",
    ];

    /// <inheritdoc/>
    public bool HasOwnSchema => true;

    /// <inheritdoc/>
    public ScanSource Open(ReadRequest request)
    {
        var options = new JdbcOptions(request.Options);
        var scan = JdbcScan.Open(DialectOf(options), options, request);
        return request.Schema is not { } given || IsSame(given, scan.Schema)
            ? scan
            : throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1133",
                new Dictionary<string, string> { ["schema"] = ToDdl(given), ["actualSchema"] = ToDdl(scan.Schema) }
            );
    }

    /// <inheritdoc/>
    public void Write(WriteRequest request, CancellationToken cancellationToken)
    {
        var options = new JdbcOptions(request.Options);
        JdbcWrite.Run(DialectOf(options), options, request, cancellationToken);
    }

    // A schema that is given changes nothing: the table has its own.
    private static bool IsSame(StructType given, StructType actual) =>
        given
            .Fields.Select(field => (field.Name, field.DataType.SimpleString))
            .SequenceEqual(actual.Fields.Select(field => (field.Name, field.DataType.SimpleString)));

    private static string ToDdl(StructType schema) => string.Join(',', schema.Fields.Select(field => $"{field.Name} {field.DataType.Sql}"));

    private static JdbcDialect DialectOf(JdbcOptions options)
    {
        var dialect =
            s_dialects.FirstOrDefault(dialect => options.Url.StartsWith(dialect.UrlPrefix, StringComparison.OrdinalIgnoreCase))
            ?? throw new SparkException(
                null,
                $"No suitable driver: the option 'url' is '{options.SafeUrl}'; it must begin with {string.Join(" or ", s_dialects.Select(d => $"'{d.UrlPrefix}'"))}."
            );
        return options.Driver is not { } driver || dialect.DriverClasses.Contains(driver)
            ? dialect
            : throw new SparkException(
                null,
                $"The driver '{driver}' of the option 'driver' is not known for '{options.SafeUrl}'; it is {string.Join(" or ", dialect.DriverClasses)}, and may be left out."
            );
    }
}
