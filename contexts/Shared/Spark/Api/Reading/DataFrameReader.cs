using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Relations;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Reads files and other sources.
/// See https://spark.apache.org/docs/3.5.7/sql-data-sources-load-save-functions.html.
/// </summary>
public sealed class DataFrameReader
{
    private readonly SparkSession _session;
    private readonly List<KeyValuePair<string, string>> _options = [];
    private string? _format;
    private StructType? _schema;

    internal DataFrameReader(SparkSession session) => _session = session;

    /// <summary>The kind of source: <c>parquet, json, csv, text, orc, jdbc</c>.</summary>
    /// <param name="source">The kind.</param>
    public DataFrameReader Format(string source)
    {
        _format = source;
        return this;
    }

    /// <summary>The schema, so that the source need not be asked.</summary>
    /// <param name="schema">The names and types of the columns.</param>
    public DataFrameReader Schema(StructType schema)
    {
        _schema = schema;
        return this;
    }

    /// <summary>The schema, so that the source need not be asked.</summary>
    /// <param name="schemaString">The schema in SQL: <c>a INT, b STRING</c>.</param>
    public DataFrameReader Schema(string schemaString) => Schema(SparkSqlParser.ParseTableSchema(schemaString));

    /// <summary>Sets an option of the source.</summary>
    /// <param name="key">The option; its case does not matter.</param>
    /// <param name="value">Its value.</param>
    public DataFrameReader Option(string key, string value)
    {
        _options.Add(KeyValuePair.Create(key, value));
        return this;
    }

    /// <summary>Sets an option of the source.</summary>
    /// <param name="key">The option; its case does not matter.</param>
    /// <param name="value">Its value.</param>
    public DataFrameReader Option(string key, bool value) => Option(key, value ? "true" : "false");

    /// <summary>Sets an option of the source.</summary>
    /// <param name="key">The option; its case does not matter.</param>
    /// <param name="value">Its value.</param>
    public DataFrameReader Option(string key, long value) => Option(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets an option of the source.</summary>
    /// <param name="key">The option; its case does not matter.</param>
    /// <param name="value">Its value.</param>
    public DataFrameReader Option(string key, double value) => Option(key, value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Sets options of the source.</summary>
    /// <param name="options">The options.</param>
    public DataFrameReader Options(Dictionary<string, string> options)
    {
        _options.AddRange(options);
        return this;
    }

    /// <summary>Reads what the options name.</summary>
    public DataFrame Load() => Load([]);

    /// <summary>Reads a path.</summary>
    /// <param name="path">A file, a folder or a glob pattern.</param>
    public DataFrame Load(string path) => Load([path]);

    /// <summary>Reads paths.</summary>
    /// <param name="paths">Files, folders and glob patterns.</param>
    public DataFrame Load(params string[] paths) => Load(_format ?? DefaultFormat, paths, []);

    /// <summary>Reads CSV files; see https://spark.apache.org/docs/3.5.7/sql-data-sources-csv.html for the options.</summary>
    /// <param name="paths">Files, folders and glob patterns.</param>
    public DataFrame Csv(params string[] paths) => Load("csv", paths, []);

    /// <summary>
    /// Reads files of one JSON object a line; see https://spark.apache.org/docs/3.5.7/sql-data-sources-json.html for the options.
    /// </summary>
    /// <param name="paths">Files, folders and glob patterns.</param>
    public DataFrame Json(params string[] paths) => Load("json", paths, []);

    /// <summary>Reads Parquet files; see https://spark.apache.org/docs/3.5.7/sql-data-sources-parquet.html for the options.</summary>
    /// <param name="paths">Files, folders and glob patterns.</param>
    public DataFrame Parquet(params string[] paths) => Load("parquet", paths, []);

    /// <summary>Reads ORC files; see https://spark.apache.org/docs/3.5.7/sql-data-sources-orc.html for the options.</summary>
    /// <param name="paths">Files, folders and glob patterns.</param>
    public DataFrame Orc(params string[] paths) => Load("orc", paths, []);

    /// <summary>Reads lines of text, as the column <c>value</c>.</summary>
    /// <param name="paths">Files, folders and glob patterns.</param>
    public DataFrame Text(params string[] paths) => Load("text", paths, []);

    /// <summary>Reads a table or a view.</summary>
    /// <param name="tableName">Its name, with its database if it is not the current one.</param>
    public DataFrame Table(string tableName) =>
        new(_session, new UnresolvedRelation(SparkSqlParser.ParseMultipartIdentifier(tableName)) { Options = _options.ToValueList() });

    /// <summary>Reads a table of a database; see https://spark.apache.org/docs/3.5.7/sql-data-sources-jdbc.html for the options.</summary>
    /// <param name="url">The database: <c>jdbc:postgresql://host/database</c>.</param>
    /// <param name="table">The table, or a query in parentheses with an alias.</param>
    /// <param name="properties">Options, as <c>user</c> and <c>password</c>.</param>
    public DataFrame Jdbc(string url, string table, Dictionary<string, string> properties) => Jdbc(url, table, properties, []);

    /// <summary>Reads a table of a database in partitions: ranges of a column.</summary>
    /// <param name="url">The database.</param>
    /// <param name="table">The table, or a query in parentheses with an alias.</param>
    /// <param name="columnName">A column of numbers, dates or timestamps.</param>
    /// <param name="lowerBound">Where the ranges begin; no rows are left out.</param>
    /// <param name="upperBound">Where they end.</param>
    /// <param name="numPartitions">How many ranges.</param>
    /// <param name="properties">Options, as <c>user</c> and <c>password</c>.</param>
    public DataFrame Jdbc(
        string url,
        string table,
        string columnName,
        long lowerBound,
        long upperBound,
        int numPartitions,
        Dictionary<string, string> properties
    ) =>
        Option("partitionColumn", columnName)
            .Option("lowerBound", lowerBound)
            .Option("upperBound", upperBound)
            .Option("numPartitions", numPartitions)
            .Jdbc(url, table, properties);

    /// <summary>Reads a table of a database in partitions: the rows for which each condition holds.</summary>
    /// <param name="url">The database.</param>
    /// <param name="table">The table, or a query in parentheses with an alias.</param>
    /// <param name="predicates">The conditions in the database's SQL, one a partition.</param>
    /// <param name="properties">Options, as <c>user</c> and <c>password</c>.</param>
    public DataFrame Jdbc(string url, string table, IEnumerable<string> predicates, Dictionary<string, string> properties) =>
        Jdbc(url, table, properties, [.. predicates]);

    private string DefaultFormat => _session.Engine.Configuration.Find("spark.sql.sources.default") ?? "parquet";

    private DataFrame Jdbc(string url, string table, Dictionary<string, string> properties, ValueList<string> predicates) =>
        Options(properties).Option("url", url).Option("dbtable", table).Load("jdbc", [], predicates);

    private DataFrame Load(string format, string[] paths, ValueList<string> predicates) =>
        new(_session, new UnresolvedDataSource(format, [.. paths], _schema) { Options = _options.ToValueList(), Predicates = predicates });
}
