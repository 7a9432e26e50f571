using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>
/// Groups; the result has <paramref name="Aggregates"/> alone, which hold <see cref="AggregateCall"/>s and grouping expressions.
/// </summary>
/// <param name="Input">What is grouped.</param>
/// <param name="Grouping">By what; none for one group, also over no rows.</param>
/// <param name="Aggregates">The columns.</param>
public sealed record TypedAggregate(TypedPlan Input, ValueList<TypedExpression> Grouping, ValueList<NamedExpression> Aggregates) : TypedPlan
{
    /// <summary>The grouping sets, as indexes into <see cref="Grouping"/>; null for one set of all.</summary>
    public ValueList<ValueList<int>>? GroupingSets { get; init; }

    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output { get; } = Aggregates.Select(e => e.ToAttribute()).ToValueList();

    /// <inheritdoc/>
    public override IEnumerable<TypedExpression> AllExpressions => [.. Grouping, .. Aggregates];

    /// <inheritdoc/>
    public override ValueList<TypedPlan> Children => [Input];
}
