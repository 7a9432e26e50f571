namespace Shared.Spark.Plans.Expressions;

/// <summary>What the boundaries of a frame count.</summary>
public enum FrameType
{
    /// <summary>Rows.</summary>
    Rows,

    /// <summary>Values of the order's expression.</summary>
    Range,
}
