using System.Collections.Concurrent;
using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Session.Tables;

/// <summary>
/// The databases and tables of an application. As Spark without Hive, what is known of tables is in memory, their rows are files in the
/// warehouse folder.
/// </summary>
internal sealed class Warehouse
{
    private readonly ConcurrentDictionary<string, DatabaseEntry> _databases = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<(string Database, string Name), TableEntry> _tables = new();
    private readonly ConcurrentDictionary<(string Database, string Name), FunctionEntry> _functions = new();

    internal Warehouse(string folder)
    {
        Folder = folder;
        _databases[SessionCatalog.DefaultDatabase] = new DatabaseEntry(SessionCatalog.DefaultDatabase, folder, "default database");
    }

    /// <summary>The folder.</summary>
    internal string Folder { get; }

    /// <summary>The databases, ordered by name.</summary>
    internal IReadOnlyList<DatabaseEntry> Databases => [.. _databases.Values.OrderBy(database => database.Name, StringComparer.Ordinal)];

    /// <summary>A database; null when there is none.</summary>
    internal DatabaseEntry? FindDatabase(string name) => _databases.GetValueOrDefault(name);

    /// <summary>A database.</summary>
    /// <exception cref="AnalysisException">There is none.</exception>
    internal DatabaseEntry GetDatabase(string name) =>
        FindDatabase(name)
        ?? throw new AnalysisException("SCHEMA_NOT_FOUND", new Dictionary<string, string> { ["schemaName"] = $"`{name}`" });

    /// <summary>Adds a database; false when there is one of that name.</summary>
    internal bool AddDatabase(DatabaseEntry database) => _databases.TryAdd(database.Name, database);

    /// <summary>Changes a database.</summary>
    internal void ReplaceDatabase(DatabaseEntry database) => _databases[database.Name] = database;

    /// <summary>Drops a database.</summary>
    internal void RemoveDatabase(string name) => _databases.TryRemove(name, out _);

    /// <summary>The tables and views of a database, ordered by name.</summary>
    internal IReadOnlyList<TableEntry> TablesOf(string database) =>
        [
            .. _tables
                .Values.Where(table => table.Database.Equals(database, StringComparison.OrdinalIgnoreCase))
                .OrderBy(table => table.Name, StringComparer.Ordinal),
        ];

    /// <summary>A table or view; null when there is none.</summary>
    internal TableEntry? Find(string database, string name) => _tables.GetValueOrDefault(Key(database, name));

    /// <summary>Adds a table or view; false when there is one of that name.</summary>
    internal bool Add(TableEntry table) => _tables.TryAdd(Key(table.Database, table.Name), table);

    /// <summary>Adds a table or view, or replaces the one of that name.</summary>
    internal void Replace(TableEntry table) => _tables[Key(table.Database, table.Name)] = table;

    /// <summary>Drops a table or view.</summary>
    internal void Remove(TableEntry table) => _tables.TryRemove(Key(table.Database, table.Name), out _);

    /// <summary>The functions of a database.</summary>
    internal IEnumerable<FunctionEntry> FunctionsOf(string database) =>
        _functions.Values.Where(function => function.Name.Database.Equals(database, StringComparison.OrdinalIgnoreCase));

    /// <summary>A function; null when there is none.</summary>
    internal FunctionEntry? FindFunction(TableName name) => _functions.GetValueOrDefault(Key(name.Database, name.Name));

    /// <summary>Adds a function; false when there is one of that name that is not to be replaced.</summary>
    internal bool AddFunction(FunctionEntry function, bool replace)
    {
        var key = Key(function.Name.Database, function.Name.Name);
        if (!replace)
        {
            return _functions.TryAdd(key, function);
        }

        _functions[key] = function;
        return true;
    }

    /// <summary>Drops a function.</summary>
    internal void RemoveFunction(FunctionEntry function) => _functions.TryRemove(Key(function.Name.Database, function.Name.Name), out _);

    private static (string Database, string Name) Key(string database, string name) =>
        (database.ToLowerInvariant(), name.ToLowerInvariant());
}
