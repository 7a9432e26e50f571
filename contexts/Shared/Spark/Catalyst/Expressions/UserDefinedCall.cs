using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>A call of a C# function.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">The arguments, of the types its parameters take.</param>
public sealed record UserDefinedCall(UserDefinedFunction Function, ValueList<TypedExpression> Arguments) : TypedExpression
{
    /// <inheritdoc/>
    public override DataType Type => Function.ReturnType;

    /// <inheritdoc/>
    public override bool IsNullable => true;

    /// <inheritdoc/>
    public override ValueList<TypedExpression> Children => Arguments;

    /// <inheritdoc/>
    public override TypedExpression WithChildren(ValueList<TypedExpression> children) => this with { Arguments = children };
}
