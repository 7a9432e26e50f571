using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>A field of every struct in an array, as an array.</summary>
/// <param name="Child">The array of structs.</param>
/// <param name="Ordinal">Which field.</param>
public sealed record GetArrayStructFields(TypedExpression Child, int Ordinal) : TypedExpression
{
    /// <summary>The name as the user wrote it; null for the field's.</summary>
    public string? WrittenName { get; init; }

    /// <summary>The field.</summary>
    public StructField Field => ((StructType)((ArrayType)Child.Type).ElementType).Fields[Ordinal];

    /// <inheritdoc/>
    public override DataType Type => new ArrayType(Field.DataType, ((ArrayType)Child.Type).ContainsNull || Field.IsNullable);

    /// <inheritdoc/>
    public override bool IsNullable => Child.IsNullable;

    /// <inheritdoc/>
    public override ValueList<TypedExpression> Children => [Child];

    /// <inheritdoc/>
    public override TypedExpression WithChildren(ValueList<TypedExpression> children) => this with { Child = children[0] };
}
