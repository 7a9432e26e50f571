using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Plans.Commands;

/// <summary>MERGE INTO.</summary>
/// <param name="Target">The table, with its alias.</param>
/// <param name="Source">The rows that are merged.</param>
/// <param name="Condition">Which rows match.</param>
public sealed record MergeIntoTable(LogicalPlan Target, LogicalPlan Source, Expression Condition) : Command
{
    /// <summary>What is done with rows that match.</summary>
    public ValueList<MergeAction> Matched { get; init; } = [];

    /// <summary>What is done with rows of the source alone.</summary>
    public ValueList<MergeAction> NotMatched { get; init; } = [];

    /// <summary>What is done with rows of the target alone.</summary>
    public ValueList<MergeAction> NotMatchedBySource { get; init; } = [];
}
