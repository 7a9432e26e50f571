using Shared.Spark.Catalyst.Catalog;

namespace Shared.Spark.Embedded.Session;

/// <summary>The tables of the application, in its warehouse folder.</summary>
internal sealed class Warehouse : ITableCatalog
{
    /// <inheritdoc/>
    public CatalogRelation? Find(string database, string name) => null;

    /// <inheritdoc/>
    public bool DatabaseExists(string database) => database.Equals(SessionCatalog.DefaultDatabase, StringComparison.OrdinalIgnoreCase);
}
