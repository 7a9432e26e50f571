namespace Shared.Spark.Plans.Expressions;

/// <summary>The kinds of ends of a frame.</summary>
public enum FrameBoundaryKind
{
    /// <summary>The end of the partition on that side.</summary>
    Unbounded,

    /// <summary>The current row.</summary>
    CurrentRow,

    /// <summary>A distance from the current row.</summary>
    Value,
}
