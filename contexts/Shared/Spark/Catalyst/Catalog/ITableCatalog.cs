namespace Shared.Spark.Catalyst.Catalog;

/// <summary>The tables and persistent views that a <see cref="SessionCatalog"/> lays temporary views over.</summary>
public interface ITableCatalog
{
    /// <summary>A table or view of a database; null when there is none.</summary>
    CatalogRelation? Find(string database, string name);

    /// <summary>Whether there is a database of that name.</summary>
    bool DatabaseExists(string database);
}
