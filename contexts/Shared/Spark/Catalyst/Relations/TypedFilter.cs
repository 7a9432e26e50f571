using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>The rows for which a condition is true.</summary>
/// <param name="Input">What is filtered.</param>
/// <param name="Condition">The condition, a boolean.</param>
public sealed record TypedFilter(TypedPlan Input, TypedExpression Condition) : TypedPlan
{
    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output => Input.Output;

    /// <inheritdoc/>
    public override IEnumerable<TypedExpression> AllExpressions => [Condition];

    /// <inheritdoc/>
    public override ValueList<TypedPlan> Children => [Input];
}
