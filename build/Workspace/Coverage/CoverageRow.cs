namespace Workspace.Coverage;

/// <summary>How much of a directory the tests reach, and how much they must.</summary>
internal sealed record CoverageRow(string Place, int Covered, int Total, double? Threshold)
{
    public double Percent => Total == 0 ? 100 : 100.0 * Covered / Total;
    public bool IsBelow => Threshold is { } threshold && Percent < threshold;
}
