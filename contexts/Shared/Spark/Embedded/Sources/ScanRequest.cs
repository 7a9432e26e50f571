using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Sources;

/// <summary>What a query needs of a <see cref="BatchScanSource"/>.</summary>
/// <param name="Columns">The columns, as positions in the source's schema.</param>
public sealed record ScanRequest(ValueList<int> Columns)
{
    /// <summary>The attributes that <see cref="Filters"/> name, as many as the source's schema has columns.</summary>
    public ValueList<AttributeReference> Output { get; init; } = [];

    /// <summary>
    /// Conditions all rows that are of use fulfill. A hint: the source applies those it can apply exactly as Spark does, the engine applies
    /// all of them again.
    /// </summary>
    public ValueList<TypedExpression> Filters { get; init; } = [];

    /// <summary>
    /// How many rows are of use, any of them; null for all. Given only where nothing else drops rows afterwards but <see cref="Filters"/>.
    /// </summary>
    public long? Limit { get; init; }

    /// <summary>All columns of a schema.</summary>
    public static ScanRequest Whole(Microsoft.Spark.Sql.Types.StructType schema) => new([.. Enumerable.Range(0, schema.Fields.Count)]);
}
