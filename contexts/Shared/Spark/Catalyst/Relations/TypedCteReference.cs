using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>A use of a named query.</summary>
/// <param name="Id">Which <see cref="TypedCte"/>.</param>
/// <param name="Output">The columns, with ids of their own.</param>
/// <param name="Definition">The columns of the named query, in the same order.</param>
public sealed record TypedCteReference(long Id, ValueList<AttributeReference> Output, ValueList<AttributeReference> Definition) : TypedPlan
{
    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output { get; } = Output;
}
