namespace Shared.Pipelines.Testing;

/// <summary>
/// What <c>frame.Should().BeEquivalentTo(expected, options => …)</c> looks at. By default: names, types and rows, in any order.
/// </summary>
public sealed record FrameEquivalencyOptions
{
    internal bool IsOrderStrict { get; private init; }

    internal bool ComparesSchema { get; private init; } = true;

    internal bool ComparesNullability { get; private init; }

    internal double Tolerance { get; private init; }

    /// <summary>The rows must be in the same order.</summary>
    public FrameEquivalencyOptions WithStrictOrdering() => this with { IsOrderStrict = true };

    /// <summary>Columns must be nullable on both sides or on none.</summary>
    public FrameEquivalencyOptions WithNullability() => this with { ComparesNullability = true };

    /// <summary>Names and types of the columns may differ; cells are compared by position.</summary>
    public FrameEquivalencyOptions WithoutSchema() => this with { ComparesSchema = false };

    /// <summary>Floating point numbers may be a little apart.</summary>
    /// <param name="tolerance">How far, relative to the larger one if that is above 1.</param>
    public FrameEquivalencyOptions WithTolerance(double tolerance) =>
        tolerance >= 0
            ? this with
            {
                Tolerance = tolerance,
            }
            : throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "A tolerance is not negative.");
}
