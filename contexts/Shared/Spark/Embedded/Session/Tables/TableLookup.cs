using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Session.Tables;

/// <summary>The tables of the warehouse as a session reads them.</summary>
internal sealed class TableLookup(Warehouse warehouse, DataSourceRegistry sources, DataSourceSession session) : ITableCatalog
{
    /// <inheritdoc/>
    public CatalogRelation? Find(string database, string name) =>
        warehouse.Find(database, name) switch
        {
            null => null,
            { ViewQuery: { } query } view => new CatalogRelation.View(view.QualifiedName, ViewQuery.Pin(query, view.ViewColumns))
            {
                ColumnNames = view.Schema.Fields.Select(field => field.Name).ToValueList(),
            },
            var table => new CatalogRelation.Table(table.QualifiedName, sources.Find(table.Provider!).Open(RequestOf(table))),
        };

    /// <inheritdoc/>
    public bool DatabaseExists(string database) => warehouse.FindDatabase(database) is not null;

    private ReadRequest RequestOf(TableEntry table) =>
        new(session)
        {
            Paths = table.Location.Length == 0 ? [] : [table.Location],
            Schema = table.Schema.Fields.Count == 0 || sources.Find(table.Provider!).HasOwnSchema ? null : table.Schema,
            Options = new DataSourceOptions(table.Options),
        };
}
