using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>
/// A figure of the moments of doubles; null when there are none. What cannot be divided is null, or NaN as Spark once had it.
/// </summary>
internal sealed class MomentsKernel(KernelSite site, Func<Moments, double?> finish, bool isInWindow) : SlicedKernel<Moments>(1, isInWindow)
{
    protected override void Add(ref Moments figure, DuckDbVector[] arguments, int row) => figure.Add(arguments[0].GetDouble(row));

    protected override double? ValueOf(in Moments figure) =>
        figure.Count == 0 ? null : finish(figure) ?? (site.Behavior.StatisticsAreNaN ? double.NaN : null);
}
