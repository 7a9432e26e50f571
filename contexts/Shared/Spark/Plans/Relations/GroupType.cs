namespace Shared.Spark.Plans.Relations;

/// <summary>The kinds of grouping of an <see cref="Aggregate"/>.</summary>
public enum GroupType
{
    /// <summary>By all columns.</summary>
    GroupBy,

    /// <summary>By all prefixes of the columns.</summary>
    Rollup,

    /// <summary>By all subsets of the columns.</summary>
    Cube,

    /// <summary>By all columns, with the values of one turned to columns.</summary>
    Pivot,
}
