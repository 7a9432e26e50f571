using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>Rows computed from constants: VALUES. One row without columns is a SELECT without FROM.</summary>
/// <param name="Rows">The rows, of the columns' types.</param>
/// <param name="Output">The columns.</param>
public sealed record TypedValues(ValueList<ValueList<TypedExpression>> Rows, ValueList<AttributeReference> Output) : TypedPlan
{
    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output { get; } = Output;

    /// <inheritdoc/>
    public override IEnumerable<TypedExpression> AllExpressions => Rows.SelectMany(row => row);
}
