using Shared.Spark.Catalyst.Catalog;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>A catalog that keeps the names of the temporary views that it was asked for.</summary>
internal sealed class RecordingCatalog(SessionCatalog inner) : IRelationCatalog
{
    private readonly List<string> _temporary = [];

    /// <summary>The temporary views that were looked up.</summary>
    internal IReadOnlyList<string> Temporary => _temporary;

    /// <inheritdoc/>
    public string CurrentCatalog => inner.CurrentCatalog;

    /// <inheritdoc/>
    public string CurrentDatabase => inner.CurrentDatabase;

    /// <inheritdoc/>
    public CatalogRelation? LookupRelation(ValueList<string> nameParts)
    {
        var relation = inner.LookupRelation(nameParts);
        if (relation is not null && nameParts.Count == 1 && inner.IsTempView(nameParts[0]))
        {
            _temporary.Add(nameParts[0]);
        }

        return relation;
    }
}
