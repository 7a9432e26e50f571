using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Session.Tables;

/// <summary>A function that CREATE FUNCTION made: a class of Java, which no query can call here.</summary>
/// <param name="Name">Its database and name.</param>
/// <param name="ClassName">The class.</param>
internal sealed record FunctionEntry(TableName Name, string ClassName)
{
    /// <summary>Its catalog, database and name.</summary>
    public ValueList<string> QualifiedName => [Catalyst.Catalog.SessionCatalog.CatalogName, Name.Database, Name.Name];
}
