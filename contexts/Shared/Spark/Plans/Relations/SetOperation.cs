namespace Shared.Spark.Plans.Relations;

/// <summary>UNION, INTERSECT or EXCEPT.</summary>
/// <param name="Left">The left side.</param>
/// <param name="Right">The right side.</param>
/// <param name="Type">The kind.</param>
/// <param name="IsAll">Whether duplicates stay.</param>
public sealed record SetOperation(LogicalPlan Left, LogicalPlan Right, SetOperationType Type, bool IsAll) : LogicalPlan
{
    /// <summary>Whether columns are matched by name, not by position.</summary>
    public bool ByName { get; init; }

    /// <summary>Whether, by name, a column that one side lacks is null there.</summary>
    public bool AllowMissingColumns { get; init; }
}
