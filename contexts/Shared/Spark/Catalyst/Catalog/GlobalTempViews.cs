using System.Collections.Concurrent;

namespace Shared.Spark.Catalyst.Catalog;

/// <summary>The views that all sessions of an application see, in the database <c>global_temp</c>.</summary>
public sealed class GlobalTempViews
{
    /// <summary>The database they are in.</summary>
    public const string Database = "global_temp";

    internal ConcurrentDictionary<string, CatalogRelation> Views { get; } = new(StringComparer.OrdinalIgnoreCase);
}
