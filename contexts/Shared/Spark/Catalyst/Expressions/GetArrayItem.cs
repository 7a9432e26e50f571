using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>The element of an array at an index from 0.</summary>
/// <param name="Child">The array.</param>
/// <param name="Index">The index, of an integral type.</param>
/// <param name="Mode">Whether an index out of bounds is an error or NULL.</param>
public sealed record GetArrayItem(TypedExpression Child, TypedExpression Index, EvalMode Mode) : TypedExpression
{
    /// <inheritdoc/>
    public override DataType Type => ((ArrayType)Child.Type).ElementType;

    /// <inheritdoc/>
    public override bool IsNullable => Index is TypedLiteral { Value: { } value } && Child is FunctionCall { Function.Name: "array" } array
            && Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) is >= 0 and var index && index < array.Arguments.Count
        ? array.Arguments[(int)index].IsNullable
        : Mode != EvalMode.Ansi || Child.IsNullable || Index.IsNullable || ((ArrayType)Child.Type).ContainsNull;

    /// <inheritdoc/>
    public override ValueList<TypedExpression> Children => [Child, Index];

    /// <inheritdoc/>
    public override TypedExpression WithChildren(ValueList<TypedExpression> children) => this with { Child = children[0], Index = children[1] };
}
