namespace Shared.Spark.Plans.Expressions;

/// <summary>The rows around the current one that a window function sees.</summary>
/// <param name="Type">What boundaries count.</param>
/// <param name="Lower">The first row.</param>
/// <param name="Upper">The last row.</param>
public sealed record WindowFrame(FrameType Type, FrameBoundary Lower, FrameBoundary Upper);
