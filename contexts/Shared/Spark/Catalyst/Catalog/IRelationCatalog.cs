using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Catalog;

/// <summary>Where the analyzer looks up tables and views.</summary>
public interface IRelationCatalog
{
    /// <summary>The current catalog: <c>spark_catalog</c>.</summary>
    string CurrentCatalog { get; }

    /// <summary>The current database: <c>default</c>.</summary>
    string CurrentDatabase { get; }

    /// <summary>What a name stands for; null when there is nothing of that name.</summary>
    CatalogRelation? LookupRelation(ValueList<string> nameParts);
}
