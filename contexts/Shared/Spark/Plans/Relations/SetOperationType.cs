namespace Shared.Spark.Plans.Relations;

/// <summary>The kinds of set operations.</summary>
public enum SetOperationType
{
    /// <summary>Rows of either side.</summary>
    Union,

    /// <summary>Rows of both sides.</summary>
    Intersect,

    /// <summary>Rows of the left side only.</summary>
    Except,
}
