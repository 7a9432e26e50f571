namespace Shared.Spark.Plans.Relations;

/// <summary>The operations of a catalog, as Spark Connect has them.</summary>
public enum CatalogOperation
{
    /// <summary>The current database.</summary>
    CurrentDatabase,

    /// <summary>Makes a database the current one.</summary>
    SetCurrentDatabase,

    /// <summary>All databases.</summary>
    ListDatabases,

    /// <summary>Tables and views.</summary>
    ListTables,

    /// <summary>Functions.</summary>
    ListFunctions,

    /// <summary>Columns of a table.</summary>
    ListColumns,

    /// <summary>A database.</summary>
    GetDatabase,

    /// <summary>A table or view.</summary>
    GetTable,

    /// <summary>A function.</summary>
    GetFunction,

    /// <summary>Whether a database exists.</summary>
    DatabaseExists,

    /// <summary>Whether a table or view exists.</summary>
    TableExists,

    /// <summary>Whether a function exists.</summary>
    FunctionExists,

    /// <summary>Makes a table.</summary>
    CreateTable,

    /// <summary>Drops a temporary view.</summary>
    DropTempView,

    /// <summary>Drops a global temporary view.</summary>
    DropGlobalTempView,

    /// <summary>Finds the partitions of a table anew.</summary>
    RecoverPartitions,

    /// <summary>Whether a table is cached.</summary>
    IsCached,

    /// <summary>Caches a table.</summary>
    CacheTable,

    /// <summary>Drops the cached rows of a table.</summary>
    UncacheTable,

    /// <summary>Drops all cached rows.</summary>
    ClearCache,

    /// <summary>Reads the files of a table anew.</summary>
    RefreshTable,

    /// <summary>Reads the files of a path anew.</summary>
    RefreshByPath,

    /// <summary>The current catalog.</summary>
    CurrentCatalog,

    /// <summary>Makes a catalog the current one.</summary>
    SetCurrentCatalog,

    /// <summary>All catalogs.</summary>
    ListCatalogs,
}
