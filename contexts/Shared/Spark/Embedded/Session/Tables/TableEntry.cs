using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Tables;

/// <summary>A table or persistent view of the warehouse.</summary>
/// <param name="Database">Its database.</param>
/// <param name="Name">Its name.</param>
/// <param name="Schema">The names and types of its columns.</param>
internal sealed record TableEntry(string Database, string Name, StructType Schema)
{
    /// <summary>Its database.</summary>
    public string Database { get; init; } = Database.ToLowerInvariant();

    /// <summary>Its name. As Spark, names are kept in small letters.</summary>
    public string Name { get; init; } = Name.ToLowerInvariant();

    /// <summary>The data source: <c>parquet</c>; null for a view.</summary>
    public string? Provider { get; init; }

    /// <summary>The folder of its files; empty for what has none.</summary>
    public string Location { get; init; } = "";

    /// <summary>Whether its files are not dropped with it.</summary>
    public bool IsExternal { get; init; }

    /// <summary>The columns by whose values its files are in folders.</summary>
    public ValueList<string> PartitionBy { get; init; } = [];

    /// <summary>How its rows are said to be put into buckets; null for not.</summary>
    public BucketSpecification? Buckets { get; init; }

    /// <summary>The columns that order rows within buckets.</summary>
    public ValueList<string> SortedBy { get; init; } = [];

    /// <summary>Options of the data source.</summary>
    public ValueList<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>What the user said about it.</summary>
    public ValueList<KeyValuePair<string, string>> Properties { get; init; } = [];

    /// <summary>What it is for; null for nothing said.</summary>
    public string? Comment { get; init; }

    /// <summary>The comments of its columns; null for a column without one.</summary>
    public ValueList<string?> ColumnComments { get; init; } = [];

    /// <summary>A view's query; null for a table.</summary>
    public LogicalPlan? ViewQuery { get; init; }

    /// <summary>The columns of a view's query, as they were when it was made.</summary>
    public ValueList<string> ViewColumns { get; init; } = [];

    /// <summary>A view's query as text.</summary>
    public string? ViewText { get; init; }

    /// <summary>The database that was the current one when a view was made.</summary>
    public string ViewNamespace { get; init; } = "";

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>Whether it is a view.</summary>
    public bool IsView => ViewQuery is not null;

    /// <summary>Its catalog, database and name.</summary>
    public ValueList<string> QualifiedName => [Catalyst.Catalog.SessionCatalog.CatalogName, Database, Name];
}
