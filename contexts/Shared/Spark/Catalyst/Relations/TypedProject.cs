using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>Columns computed from each row; may hold <see cref="WindowCall"/>s.</summary>
/// <param name="Input">What is read.</param>
/// <param name="Expressions">The columns.</param>
public sealed record TypedProject(TypedPlan Input, ValueList<NamedExpression> Expressions) : TypedPlan
{
    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output { get; } = Expressions.Select(e => e.ToAttribute()).ToValueList();

    /// <inheritdoc/>
    public override IEnumerable<TypedExpression> AllExpressions => Expressions;

    /// <inheritdoc/>
    public override ValueList<TypedPlan> Children => [Input];
}
