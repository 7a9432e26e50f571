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
    public override bool IsNullable =>
        Index is TypedLiteral { Value: { } value }
            ? IsNullableAt(value)
            : Mode != EvalMode.Ansi || Child.IsNullable || Index.IsNullable || ((ArrayType)Child.Type).ContainsNull;

    /// <inheritdoc/>
    public override ValueList<TypedExpression> Children => [Child, Index];

    /// <inheritdoc/>
    public override TypedExpression WithChildren(ValueList<TypedExpression> children) =>
        this with
        {
            Child = children[0],
            Index = children[1],
        };

    // The elements of an array that is made right here are known.
    private bool IsNullableAt(object index) =>
        Child is not FunctionCall { Function.Name: "array" } array
        || Convert.ToInt64(index, System.Globalization.CultureInfo.InvariantCulture) is not (>= 0 and var position)
        || position >= array.Arguments.Count
        || array.Arguments[(int)position].IsNullable;
}
