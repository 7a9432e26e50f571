using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>One row of each that are equal in some columns.</summary>
/// <param name="Input">What is read.</param>
/// <param name="Keys">The columns that are compared.</param>
public sealed record TypedDeduplicate(TypedPlan Input, ValueList<AttributeReference> Keys) : TypedPlan
{
    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output => Input.Output;

    /// <inheritdoc/>
    public override IEnumerable<TypedExpression> AllExpressions => Keys;

    /// <inheritdoc/>
    public override ValueList<TypedPlan> Children => [Input];
}
