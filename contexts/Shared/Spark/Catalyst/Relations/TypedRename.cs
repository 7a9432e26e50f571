using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>The columns of <paramref name="Input"/> by other ids: what keeps the sides of a self-join apart.</summary>
/// <param name="Input">What is read.</param>
/// <param name="Output">The columns, one for each of the input's, in order.</param>
public sealed record TypedRename(TypedPlan Input, ValueList<AttributeReference> Output) : TypedPlan
{
    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output { get; } = Output;

    /// <inheritdoc/>
    public override ValueList<TypedPlan> Children => [Input];
}
