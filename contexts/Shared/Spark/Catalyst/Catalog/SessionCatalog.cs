using System.Collections.Concurrent;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Catalog;

/// <summary>
/// What a session sees: its temporary views, the global ones, and the tables below. Mirrors Spark's <c>SessionCatalog</c>.
/// Members may be called from several threads.
/// </summary>
/// <param name="tables">The tables.</param>
/// <param name="globalTempViews">The views of all sessions.</param>
public sealed class SessionCatalog(ITableCatalog tables, GlobalTempViews globalTempViews) : IRelationCatalog
{
    /// <summary>The name of the only catalog.</summary>
    public const string CatalogName = "spark_catalog";

    /// <summary>The name of the database that is always there.</summary>
    public const string DefaultDatabase = "default";

    private readonly ConcurrentDictionary<string, CatalogRelation> _views = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string CurrentCatalog => CatalogName;

    /// <inheritdoc/>
    public string CurrentDatabase { get; private set; } = DefaultDatabase;

    /// <summary>The names of the session's temporary views, ordered.</summary>
    public IReadOnlyList<string> TempViewNames => [.. _views.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The names of the global temporary views, ordered.</summary>
    public IReadOnlyList<string> GlobalTempViewNames => [.. globalTempViews.Views.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Makes a database the current one.</summary>
    /// <exception cref="AnalysisException">There is no such database.</exception>
    public void SetCurrentDatabase(string database) =>
        CurrentDatabase = tables.DatabaseExists(database)
            ? database
            : throw new AnalysisException("SCHEMA_NOT_FOUND", new Dictionary<string, string> { ["schemaName"] = $"`{database}`" });

    /// <summary>Makes a temporary view of a plan that is analyzed.</summary>
    /// <exception cref="AnalysisException">There is one of that name and it is not to be replaced.</exception>
    public void CreateTempView(string name, TypedPlan plan, bool replace, bool isGlobal = false) =>
        Add(name, replace, isGlobal, qualified => new CatalogRelation.AnalyzedView(qualified, plan));

    /// <summary>Makes a temporary view of a query that is analyzed anew each time.</summary>
    /// <exception cref="AnalysisException">There is one of that name and it is not to be replaced.</exception>
    public void CreateTempView(string name, LogicalPlan query, ValueList<string> columnNames, bool replace, bool isGlobal = false) =>
        Add(name, replace, isGlobal, qualified => new CatalogRelation.View(qualified, query) { ColumnNames = columnNames });

    /// <summary>Drops a temporary view; false when there is none.</summary>
    public bool DropTempView(string name) => _views.TryRemove(name, out _);

    /// <summary>Drops a global temporary view; false when there is none.</summary>
    public bool DropGlobalTempView(string name) => globalTempViews.Views.TryRemove(name, out _);

    /// <summary>Whether a name of one part stands for a temporary view.</summary>
    public bool IsTempView(string name) => _views.ContainsKey(name);

    /// <inheritdoc/>
    public CatalogRelation? LookupRelation(ValueList<string> nameParts) =>
        nameParts.Count switch
        {
            1 => _views.GetValueOrDefault(nameParts[0]) ?? tables.Find(CurrentDatabase, nameParts[0]),
            2 when IsGlobal(nameParts[0]) => globalTempViews.Views.GetValueOrDefault(nameParts[1]),
            2 => tables.Find(nameParts[0], nameParts[1]),
            3 when nameParts[0].Equals(CatalogName, StringComparison.OrdinalIgnoreCase) => tables.Find(nameParts[1], nameParts[2]),
            _ => null,
        };

    private static bool IsGlobal(string database) => database.Equals(GlobalTempViews.Database, StringComparison.OrdinalIgnoreCase);

    private void Add(string name, bool replace, bool isGlobal, Func<ValueList<string>, CatalogRelation> create)
    {
        var views = isGlobal ? globalTempViews.Views : _views;
        var view = create(isGlobal ? [GlobalTempViews.Database, name.ToLowerInvariant()] : [name.ToLowerInvariant()]);
        if (replace)
        {
            views[name] = view;
        }
        else if (!views.TryAdd(name, view))
        {
            throw new AnalysisException(
                "TEMP_TABLE_OR_VIEW_ALREADY_EXISTS",
                new Dictionary<string, string> { ["relationName"] = $"`{name}`" }
            );
        }
    }
}
