using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>Each row once.</summary>
/// <param name="Input">What is read.</param>
public sealed record TypedDistinct(TypedPlan Input) : TypedPlan
{
    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output => Input.Output;

    /// <inheritdoc/>
    public override ValueList<TypedPlan> Children => [Input];
}
