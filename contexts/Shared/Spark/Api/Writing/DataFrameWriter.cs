using System.Globalization;
using Shared.Spark.Catalyst.Parsing;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Writes the rows of a frame.
/// See https://spark.apache.org/docs/3.5.7/sql-data-sources-load-save-functions.html.
/// </summary>
public sealed class DataFrameWriter
{
    private readonly DataFrame _frame;
    private readonly List<KeyValuePair<string, string>> _options = [];
    private string? _format;
    private SaveMode? _mode;
    private ValueList<string> _partitionBy = [];
    private ValueList<string> _sortBy = [];
    private BucketSpecification? _buckets;

    internal DataFrameWriter(DataFrame frame) => _frame = frame;

    /// <summary>What happens when the target exists; without it, an error.</summary>
    /// <param name="saveMode">The mode.</param>
    public DataFrameWriter Mode(SaveMode saveMode)
    {
        _mode = saveMode;
        return this;
    }

    /// <summary>What happens when the target exists; without it, an error.</summary>
    /// <param name="saveMode"><c>overwrite, append, ignore, error, errorifexists</c> or <c>default</c>.</param>
    /// <exception cref="ArgumentException">There is no such mode.</exception>
    public DataFrameWriter Mode(string saveMode) =>
        Mode(
            saveMode.ToLowerInvariant() switch
            {
                "overwrite" => SaveMode.Overwrite,
                "append" => SaveMode.Append,
                "ignore" => SaveMode.Ignore,
                "error" or "errorifexists" or "default" => SaveMode.ErrorIfExists,
                _ => throw new ArgumentException(
                    $"Unknown save mode: {saveMode}. Accepted save modes are 'overwrite', 'append', 'ignore', 'error', 'errorifexists', 'default'.",
                    nameof(saveMode)
                ),
            }
        );

    /// <summary>The kind of target: <c>parquet, json, csv, text, orc, jdbc</c>.</summary>
    /// <param name="source">The kind.</param>
    public DataFrameWriter Format(string source)
    {
        _format = source;
        return this;
    }

    /// <summary>Sets an option of the target.</summary>
    /// <param name="key">The option; its case does not matter.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriter Option(string key, string value)
    {
        _options.Add(KeyValuePair.Create(key, value));
        return this;
    }

    /// <summary>Sets an option of the target.</summary>
    /// <param name="key">The option; its case does not matter.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriter Option(string key, bool value) => Option(key, value ? "true" : "false");

    /// <summary>Sets an option of the target.</summary>
    /// <param name="key">The option; its case does not matter.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriter Option(string key, long value) => Option(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets an option of the target.</summary>
    /// <param name="key">The option; its case does not matter.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriter Option(string key, double value) => Option(key, value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Sets options of the target.</summary>
    /// <param name="options">The options.</param>
    public DataFrameWriter Options(Dictionary<string, string> options)
    {
        _options.AddRange(options);
        return this;
    }

    /// <summary>Puts rows into a folder for each value of columns: <c>column=value/</c>.</summary>
    /// <param name="colNames">The columns.</param>
    public DataFrameWriter PartitionBy(params string[] colNames)
    {
        _partitionBy = [.. colNames];
        return this;
    }

    /// <summary>Puts rows into buckets by the hash of columns; only with <see cref="SaveAsTable"/>.</summary>
    /// <param name="numBuckets">How many buckets.</param>
    /// <param name="colName">The first column.</param>
    /// <param name="colNames">The others.</param>
    public DataFrameWriter BucketBy(int numBuckets, string colName, params string[] colNames)
    {
        _buckets = new BucketSpecification(numBuckets, [colName, .. colNames]);
        return this;
    }

    /// <summary>Sorts the rows of each bucket; only with <see cref="BucketBy"/>.</summary>
    /// <param name="colName">By what column first.</param>
    /// <param name="colNames">And by which others.</param>
    public DataFrameWriter SortBy(string colName, params string[] colNames)
    {
        _sortBy = [colName, .. colNames];
        return this;
    }

    /// <summary>Writes to a path.</summary>
    /// <param name="path">The folder, which holds the files of the rows.</param>
    public void Save(string path) => Write(_format, new WriteTarget.ToPath(path));

    /// <summary>Writes to what the options name.</summary>
    public void Save() => Write(_format, new WriteTarget.ToPath(null));

    /// <summary>Puts the rows into a table that exists, column by position.</summary>
    /// <param name="tableName">The table.</param>
    public void InsertInto(string tableName) =>
        Write(_format, new WriteTarget.ToTable(SparkSqlParser.ParseMultipartIdentifier(tableName), Insert: true));

    /// <summary>Writes a table of the catalog.</summary>
    /// <param name="tableName">The table.</param>
    public void SaveAsTable(string tableName) =>
        Write(_format, new WriteTarget.ToTable(SparkSqlParser.ParseMultipartIdentifier(tableName), Insert: false));

    /// <summary>Writes a table of a database; see https://spark.apache.org/docs/3.5.7/sql-data-sources-jdbc.html for the options.</summary>
    /// <param name="url">The database: <c>jdbc:postgresql://host/database</c>.</param>
    /// <param name="table">The table.</param>
    /// <param name="properties">Options, as <c>user</c> and <c>password</c>.</param>
    public void Jdbc(string url, string table, Dictionary<string, string> properties) =>
        Options(properties).Option("url", url).Option("dbtable", table).Write("jdbc", new WriteTarget.ToPath(null));

    /// <summary>Writes CSV files; see https://spark.apache.org/docs/3.5.7/sql-data-sources-csv.html for the options.</summary>
    /// <param name="path">The folder.</param>
    public void Csv(string path) => Write("csv", new WriteTarget.ToPath(path));

    /// <summary>
    /// Writes files of one JSON object a line; see https://spark.apache.org/docs/3.5.7/sql-data-sources-json.html for the options.
    /// </summary>
    /// <param name="path">The folder.</param>
    public void Json(string path) => Write("json", new WriteTarget.ToPath(path));

    /// <summary>Writes Parquet files; see https://spark.apache.org/docs/3.5.7/sql-data-sources-parquet.html for the options.</summary>
    /// <param name="path">The folder.</param>
    public void Parquet(string path) => Write("parquet", new WriteTarget.ToPath(path));

    /// <summary>Writes ORC files; see https://spark.apache.org/docs/3.5.7/sql-data-sources-orc.html for the options.</summary>
    /// <param name="path">The folder.</param>
    public void Orc(string path) => Write("orc", new WriteTarget.ToPath(path));

    /// <summary>Writes lines of text: the frame must have one column, of strings.</summary>
    /// <param name="path">The folder.</param>
    public void Text(string path) => Write("text", new WriteTarget.ToPath(path));

    private void Write(string? format, WriteTarget target) =>
        _frame.Session.Engine.ExecuteCommand(
            new Write(_frame.Plan, target)
            {
                Format = format,
                Mode = _mode,
                PartitionBy = _partitionBy,
                SortBy = _sortBy,
                Buckets = _buckets,
                Options = _options.ToValueList(),
            }
        );
}
