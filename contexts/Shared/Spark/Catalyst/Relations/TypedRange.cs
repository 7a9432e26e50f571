using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>Numbers from <paramref name="Start"/> to before <paramref name="End"/>.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">Behind the last.</param>
/// <param name="Step">The distance, not 0.</param>
/// <param name="Output">The column <c>id</c>.</param>
public sealed record TypedRange(long Start, long End, long Step, ValueList<AttributeReference> Output) : TypedPlan
{
    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output { get; } = Output;
}
