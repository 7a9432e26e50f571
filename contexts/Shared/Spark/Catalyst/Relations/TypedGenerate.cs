using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>A generator's rows beside each row.</summary>
/// <param name="Input">What is read.</param>
/// <param name="Generator">The generator.</param>
/// <param name="GeneratorOutput">The columns of its rows, nullable when it is outer.</param>
public sealed record TypedGenerate(TypedPlan Input, GeneratorCall Generator, ValueList<AttributeReference> GeneratorOutput) : TypedPlan
{
    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output { get; } = [.. Input.Output, .. GeneratorOutput];

    /// <inheritdoc/>
    public override IEnumerable<TypedExpression> AllExpressions => [Generator];

    /// <inheritdoc/>
    public override ValueList<TypedPlan> Children => [Input];
}
