namespace Benchmarks;

/// <summary>The middle of some times.</summary>
internal static class Median
{
    internal static TimeSpan Of(IReadOnlyList<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
