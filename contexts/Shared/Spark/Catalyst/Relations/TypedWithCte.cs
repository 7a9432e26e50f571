using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>A query with named queries that it refers to by <see cref="TypedCteReference"/>.</summary>
/// <param name="Input">The query.</param>
/// <param name="Definitions">The named queries; each may refer to those before it.</param>
public sealed record TypedWithCte(TypedPlan Input, ValueList<TypedCte> Definitions) : TypedPlan
{
    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output => Input.Output;

    /// <inheritdoc/>
    public override ValueList<TypedPlan> Children => [Input];
}
