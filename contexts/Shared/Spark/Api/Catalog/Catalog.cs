using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Relations;

namespace Microsoft.Spark.Sql.Catalog;

/// <summary>
/// Databases, tables, views and functions of a session.
/// See https://spark.apache.org/docs/3.5.7/api/scala/org/apache/spark/sql/catalog/Catalog.html.
/// </summary>
public sealed class Catalog
{
    private readonly SparkSession _session;

    internal Catalog(SparkSession session) => _session = session;

    /// <summary>Keeps the rows of a table in memory.</summary>
    /// <param name="tableName">The table or view.</param>
    public void CacheTable(string tableName) => Run(CatalogOperation.CacheTable, tableName);

    /// <summary>Drops all kept rows.</summary>
    public void ClearCache() => Run(CatalogOperation.ClearCache);

    /// <summary>Makes a table of files.</summary>
    /// <param name="tableName">The table.</param>
    /// <param name="path">Where the files are.</param>
    public DataFrame CreateTable(string tableName, string path) => Create(tableName, path, null, null, null, []);

    /// <summary>Makes a table of files.</summary>
    /// <param name="tableName">The table.</param>
    /// <param name="path">Where the files are.</param>
    /// <param name="source">Their kind.</param>
    public DataFrame CreateTable(string tableName, string path, string source) => Create(tableName, path, source, null, null, []);

    /// <summary>Makes a table of a source.</summary>
    /// <param name="tableName">The table.</param>
    /// <param name="source">The kind of the source.</param>
    /// <param name="options">Its options.</param>
    public DataFrame CreateTable(string tableName, string source, IDictionary<string, string> options) =>
        Create(tableName, null, source, null, null, options);

    /// <summary>Makes a table of a source.</summary>
    /// <param name="tableName">The table.</param>
    /// <param name="source">The kind of the source.</param>
    /// <param name="description">What the table is for.</param>
    /// <param name="options">The source's options.</param>
    public DataFrame CreateTable(string tableName, string source, string description, IDictionary<string, string> options) =>
        Create(tableName, null, source, description, null, options);

    /// <summary>Makes a table of a source.</summary>
    /// <param name="tableName">The table.</param>
    /// <param name="source">The kind of the source.</param>
    /// <param name="schema">The names and types of the columns.</param>
    /// <param name="options">The source's options.</param>
    public DataFrame CreateTable(string tableName, string source, StructType schema, IDictionary<string, string> options) =>
        Create(tableName, null, source, null, schema, options);

    /// <summary>Makes a table of a source.</summary>
    /// <param name="tableName">The table.</param>
    /// <param name="source">The kind of the source.</param>
    /// <param name="schema">The names and types of the columns.</param>
    /// <param name="description">What the table is for.</param>
    /// <param name="options">The source's options.</param>
    public DataFrame CreateTable(
        string tableName,
        string source,
        StructType schema,
        string description,
        IDictionary<string, string> options
    ) => Create(tableName, null, source, description, schema, options);

    /// <summary>The current database.</summary>
    public string CurrentDatabase() => Ask(CatalogOperation.CurrentDatabase).GetAs<string>(0);

    /// <summary>Whether there is a database.</summary>
    /// <param name="dbName">Its name.</param>
    public bool DatabaseExists(string dbName) => Ask(CatalogOperation.DatabaseExists, dbName).GetAs<bool>(0);

    /// <summary>Drops a view of all sessions.</summary>
    /// <param name="viewName">Its name, without <c>global_temp</c>.</param>
    /// <returns>Whether there was one.</returns>
    public bool DropGlobalTempView(string viewName) => Ask(CatalogOperation.DropGlobalTempView, viewName).GetAs<bool>(0);

    /// <summary>Drops a view of this session.</summary>
    /// <param name="viewName">Its name.</param>
    /// <returns>Whether there was one.</returns>
    public bool DropTempView(string viewName) => Ask(CatalogOperation.DropTempView, viewName).GetAs<bool>(0);

    /// <summary>Whether there is a function.</summary>
    /// <param name="functionName">Its name, with its database if it is not the current one.</param>
    public bool FunctionExists(string functionName) => Ask(CatalogOperation.FunctionExists, functionName).GetAs<bool>(0);

    /// <summary>Whether there is a function in a database.</summary>
    /// <param name="dbName">The database.</param>
    /// <param name="functionName">The function's name.</param>
    public bool FunctionExists(string dbName, string functionName) =>
        Ask(CatalogOperation.FunctionExists, functionName, dbName).GetAs<bool>(0);

    /// <summary>A database.</summary>
    /// <param name="dbName">Its name.</param>
    public Database GetDatabase(string dbName) => new(Ask(CatalogOperation.GetDatabase, dbName));

    /// <summary>A function.</summary>
    /// <param name="functionName">Its name, with its database if it is not the current one.</param>
    public Function GetFunction(string functionName) => new(Ask(CatalogOperation.GetFunction, functionName));

    /// <summary>A function of a database.</summary>
    /// <param name="dbName">The database.</param>
    /// <param name="functionName">The function's name.</param>
    public Function GetFunction(string dbName, string functionName) => new(Ask(CatalogOperation.GetFunction, functionName, dbName));

    /// <summary>A table or view.</summary>
    /// <param name="tableName">Its name, with its database if it is not the current one.</param>
    public Table GetTable(string tableName) => new(Ask(CatalogOperation.GetTable, tableName));

    /// <summary>A table or view of a database.</summary>
    /// <param name="dbName">The database.</param>
    /// <param name="tableName">The table's name.</param>
    public Table GetTable(string dbName, string tableName) => new(Ask(CatalogOperation.GetTable, tableName, dbName));

    /// <summary>Whether the rows of a table are kept in memory.</summary>
    /// <param name="tableName">The table or view.</param>
    public bool IsCached(string tableName) => Ask(CatalogOperation.IsCached, tableName).GetAs<bool>(0);

    /// <summary>The columns of a table or view.</summary>
    /// <param name="tableName">Its name, with its database if it is not the current one.</param>
    public DataFrame ListColumns(string tableName) => Query(CatalogOperation.ListColumns, tableName);

    /// <summary>The columns of a table or view of a database.</summary>
    /// <param name="dbName">The database.</param>
    /// <param name="tableName">The table's name.</param>
    public DataFrame ListColumns(string dbName, string tableName) => Query(CatalogOperation.ListColumns, tableName, dbName);

    /// <summary>All databases.</summary>
    public DataFrame ListDatabases() => Query(CatalogOperation.ListDatabases);

    /// <summary>The functions of the current database and those built in.</summary>
    public DataFrame ListFunctions() => Query(CatalogOperation.ListFunctions);

    /// <summary>The functions of a database and those built in.</summary>
    /// <param name="dbName">The database.</param>
    public DataFrame ListFunctions(string dbName) => Query(CatalogOperation.ListFunctions, dbName);

    /// <summary>The tables of the current database and all temporary views.</summary>
    public DataFrame ListTables() => Query(CatalogOperation.ListTables);

    /// <summary>The tables of a database and all temporary views.</summary>
    /// <param name="dbName">The database.</param>
    public DataFrame ListTables(string dbName) => Query(CatalogOperation.ListTables, dbName);

    /// <summary>Finds the partitions of a table anew.</summary>
    /// <param name="tableName">The table.</param>
    public void RecoverPartitions(string tableName) => Run(CatalogOperation.RecoverPartitions, tableName);

    /// <summary>Reads the files of a path anew.</summary>
    /// <param name="path">The path.</param>
    public void RefreshByPath(string path) => Run(CatalogOperation.RefreshByPath, path);

    /// <summary>Reads the files of a table anew.</summary>
    /// <param name="tableName">The table.</param>
    public void RefreshTable(string tableName) => Run(CatalogOperation.RefreshTable, tableName);

    /// <summary>Makes a database the current one.</summary>
    /// <param name="dbName">Its name.</param>
    public void SetCurrentDatabase(string dbName) => Run(CatalogOperation.SetCurrentDatabase, dbName);

    /// <summary>Whether there is a table or view.</summary>
    /// <param name="tableName">Its name, with its database if it is not the current one.</param>
    public bool TableExists(string tableName) => Ask(CatalogOperation.TableExists, tableName).GetAs<bool>(0);

    /// <summary>Whether there is a table or view in a database.</summary>
    /// <param name="dbName">The database.</param>
    /// <param name="tableName">The table's name.</param>
    public bool TableExists(string dbName, string tableName) => Ask(CatalogOperation.TableExists, tableName, dbName).GetAs<bool>(0);

    /// <summary>Drops the kept rows of a table.</summary>
    /// <param name="tableName">The table or view.</param>
    public void UncacheTable(string tableName) => Run(CatalogOperation.UncacheTable, tableName);

    private DataFrame Create(
        string table,
        string? path,
        string? source,
        string? description,
        StructType? schema,
        IEnumerable<KeyValuePair<string, string>> options
    )
    {
        IEnumerable<string?> arguments =
        [
            table,
            path,
            source,
            description,
            schema?.Json,
            .. options.SelectMany(option => new[] { option.Key, option.Value }),
        ];
        _session.Run(new CatalogQuery(CatalogOperation.CreateTable, arguments.ToValueList())).Collect();
        return _session.Table(table);
    }

    // Carried out at once, as all that a catalog is asked; a remote engine may put it off until the rows are read.
    private DataFrame Query(CatalogOperation operation, params string?[] arguments) =>
        _session.Run(new CatalogQuery(operation, [.. arguments]));

    private Row Ask(CatalogOperation operation, params string?[] arguments) => Query(operation, arguments).Collect().First();

    private void Run(CatalogOperation operation, params string?[] arguments) => Query(operation, arguments).Collect();
}
