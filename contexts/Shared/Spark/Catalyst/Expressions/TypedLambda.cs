using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>A function given to a higher-order function.</summary>
/// <param name="Body">What it computes.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record TypedLambda(TypedExpression Body, ValueList<LambdaVariable> Parameters) : TypedExpression
{
    /// <inheritdoc/>
    public override DataType Type => Body.Type;

    /// <inheritdoc/>
    public override bool IsNullable => Body.IsNullable;

    /// <inheritdoc/>
    public override ValueList<TypedExpression> Children => [Body];

    /// <inheritdoc/>
    public override TypedExpression WithChildren(ValueList<TypedExpression> children) => this with { Body = children[0] };
}
