using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>A conversion, the user's or a coercion.</summary>
/// <param name="Child">What is converted.</param>
/// <param name="Type">To what.</param>
/// <param name="Mode">How a failure is treated.</param>
public sealed record TypedCast(TypedExpression Child, DataType Type, EvalMode Mode) : TypedExpression
{
    /// <summary>Whether the user asked for it; coercions do not show in names of columns.</summary>
    public bool IsUserSpecified { get; init; }

    /// <inheritdoc/>
    public override DataType Type { get; } = Type;

    /// <inheritdoc/>
    public override bool IsNullable => Coercion.CastRules.IsNullable(Child.Type, Type, Child.IsNullable, Mode);

    /// <inheritdoc/>
    public override ValueList<TypedExpression> Children => [Child];

    /// <inheritdoc/>
    public override TypedExpression WithChildren(ValueList<TypedExpression> children) => this with { Child = children[0] };
}
