using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Relations;

/// <summary>An order.</summary>
/// <param name="Input">What is sorted.</param>
/// <param name="Order">By what.</param>
/// <param name="IsGlobal">Whether over all rows, not each partition.</param>
public sealed record TypedSort(TypedPlan Input, ValueList<TypedSortOrder> Order, bool IsGlobal) : TypedPlan
{
    /// <inheritdoc/>
    public override ValueList<AttributeReference> Output => Input.Output;

    /// <inheritdoc/>
    public override IEnumerable<TypedExpression> AllExpressions => Order;

    /// <inheritdoc/>
    public override ValueList<TypedPlan> Children => [Input];
}
