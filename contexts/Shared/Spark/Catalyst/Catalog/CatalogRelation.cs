using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Catalog;

/// <summary>What a name stands for.</summary>
/// <param name="QualifiedName">Its full name: what may stand before its columns' names.</param>
public abstract record CatalogRelation(ValueList<string> QualifiedName)
{
    /// <summary>A table.</summary>
    /// <param name="QualifiedName">Its catalog, database and name.</param>
    /// <param name="Source">What is read.</param>
    public sealed record Table(ValueList<string> QualifiedName, ScanSource Source) : CatalogRelation(QualifiedName);

    /// <summary>A view whose query is analyzed anew each time: what SQL makes.</summary>
    /// <param name="QualifiedName">Its name.</param>
    /// <param name="Query">The query.</param>
    public sealed record View(ValueList<string> QualifiedName, LogicalPlan Query) : CatalogRelation(QualifiedName)
    {
        /// <summary>New names of the columns; none to keep them.</summary>
        public ValueList<string> ColumnNames { get; init; } = [];
    }

    /// <summary>A view of a plan that is analyzed already: what <c>frame.CreateTempView</c> makes.</summary>
    /// <param name="QualifiedName">Its name.</param>
    /// <param name="Plan">The plan.</param>
    public sealed record AnalyzedView(ValueList<string> QualifiedName, TypedPlan Plan) : CatalogRelation(QualifiedName);
}
