using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>A field of a struct.</summary>
/// <param name="Child">The struct.</param>
/// <param name="Ordinal">Which field.</param>
public sealed record GetStructField(TypedExpression Child, int Ordinal) : TypedExpression
{
    /// <summary>The name as the user wrote it, shown in names of columns; null for the field's.</summary>
    public string? WrittenName { get; init; }

    /// <summary>The field.</summary>
    public StructField Field => ((StructType)Child.Type).Fields[Ordinal];

    /// <inheritdoc/>
    public override DataType Type => Field.DataType;

    /// <inheritdoc/>
    public override bool IsNullable => Child.IsNullable || Field.IsNullable;

    /// <inheritdoc/>
    public override ValueList<TypedExpression> Children => [Child];

    /// <inheritdoc/>
    public override TypedExpression WithChildren(ValueList<TypedExpression> children) => this with { Child = children[0] };
}
