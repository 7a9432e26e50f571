using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>Rows that the program brings.</summary>
/// <param name="Data">The rows.</param>
/// <param name="Output">The columns, in the data's order.</param>
public sealed record TypedLocalRelation(LocalData Data, ValueList<AttributeReference> Output) : TypedPlan
{
    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output { get; } = Output;
}
