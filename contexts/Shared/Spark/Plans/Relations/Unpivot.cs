using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Plans.Relations;

/// <summary>Columns turned to rows.</summary>
/// <param name="Input">What is unpivoted.</param>
/// <param name="Ids">The columns that stay; null for all that <paramref name="Values"/> lacks.</param>
/// <param name="Values">The columns that become rows; null for all that <paramref name="Ids"/> lacks.</param>
/// <param name="VariableName">The column of the names.</param>
/// <param name="ValueNames">The columns of the values.</param>
public sealed record Unpivot(
    LogicalPlan Input,
    ValueList<Expression>? Ids,
    ValueList<UnpivotColumn>? Values,
    string VariableName,
    ValueList<string> ValueNames
) : LogicalPlan
{
    /// <summary>Whether rows of nulls alone stay.</summary>
    public bool IncludeNulls { get; init; } = true;
}
