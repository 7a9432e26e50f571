using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Session.Tables;
using Shared.Spark.Embedded.Sources;

namespace Shared.Spark.Embedded.Session;

/// <summary>What the sessions of an application share: the database, what is cached, global views. Closed with the last session.</summary>
internal sealed class Application
{
    private int _sessions;

    internal Application(IReadOnlyDictionary<string, string> configuration, FunctionRegistry functions, DataSourceRegistry sources)
    {
        (Configuration, Functions, Sources) = (configuration, functions, sources);
        Database = new SessionDatabase(DatabaseOptions.From(configuration));
        LocalTables = new LocalTables(Database);
        Warehouse = new Warehouse(
            LocationText.PathOf(
                configuration.GetValueOrDefault(KnownSettings.WarehouseDirectory)
                    ?? Path.Combine(Directory.GetCurrentDirectory(), "spark-warehouse")
            )
        );
    }

    /// <summary>The settings that it began with.</summary>
    internal IReadOnlyDictionary<string, string> Configuration { get; }

    /// <summary>The functions of the engine.</summary>
    internal FunctionRegistry Functions { get; }

    /// <summary>The data sources.</summary>
    internal DataSourceRegistry Sources { get; }

    /// <summary>The database.</summary>
    internal SessionDatabase Database { get; }

    /// <summary>The rows of frames in the database.</summary>
    internal LocalTables LocalTables { get; }

    /// <summary>The C# functions that queries have called.</summary>
    internal DelegateNumbers Delegates { get; } = new();

    /// <summary>The persisted plans.</summary>
    internal PersistedPlans Persisted { get; } = new();

    /// <summary>The global temporary views.</summary>
    internal GlobalTempViews GlobalTempViews { get; } = new();

    /// <summary>The tables.</summary>
    internal Warehouse Warehouse { get; }

    /// <summary>Numbers the attributes.</summary>
    internal ExprIdGenerator Ids { get; } = new();

    /// <summary>A session begins.</summary>
    internal void Enter() => Interlocked.Increment(ref _sessions);

    /// <summary>A session ends.</summary>
    internal void Leave()
    {
        if (Interlocked.Decrement(ref _sessions) == 0)
        {
            Database.Dispose();
        }
    }
}
