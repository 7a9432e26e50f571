using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>Rows of a data source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Output">The columns, in the order of the source's schema.</param>
public sealed record TypedScan(ScanSource Source, ValueList<AttributeReference> Output) : TypedPlan
{
    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output { get; } = Output;
}
