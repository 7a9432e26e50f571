using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>The first rows.</summary>
/// <param name="Input">What is cut.</param>
/// <param name="Count">How many.</param>
public sealed record TypedLimit(TypedPlan Input, long Count) : TypedPlan
{
    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output => Input.Output;

    /// <inheritdoc/>
    public override ValueList<TypedPlan> Children => [Input];
}
