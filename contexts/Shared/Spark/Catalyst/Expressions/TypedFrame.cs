using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>The frame of a window.</summary>
/// <param name="Type">What boundaries count.</param>
/// <param name="Lower">The first row.</param>
/// <param name="Upper">The last row.</param>
public sealed record TypedFrame(FrameType Type, TypedFrameBoundary Lower, TypedFrameBoundary Upper)
{
    internal ValueList<TypedExpression> Bounds => [.. new[] { Lower.Value, Upper.Value }.OfType<TypedExpression>()];

    internal TypedFrame WithBounds(ValueList<TypedExpression> bounds) =>
        this with
        {
            Lower = Lower.Value is null ? Lower : Lower with { Value = bounds[0] },
            Upper = Upper.Value is null ? Upper : Upper with { Value = bounds[bounds.Count - 1] },
        };
}
