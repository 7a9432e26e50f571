namespace Shared.Spark.Plans.Expressions;

/// <summary>The kinds of <see cref="GroupingAnalytics"/>.</summary>
public enum GroupingKind
{
    /// <summary>ROLLUP.</summary>
    Rollup,

    /// <summary>CUBE.</summary>
    Cube,

    /// <summary>GROUPING SETS.</summary>
    GroupingSets,
}
