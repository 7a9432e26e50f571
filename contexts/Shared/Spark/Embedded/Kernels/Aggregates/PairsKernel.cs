using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>A figure of pairs of doubles; those with a null do not count. Of one pair there may be NaN, as Spark once had it.</summary>
internal sealed class PairsKernel(Func<Pairs, double?> finish, bool orNaN, bool isInWindow) : SlicedKernel<Pairs>(2, isInWindow)
{
    protected override void Add(ref Pairs figure, DuckDbVector[] arguments, int row) =>
        figure.Add(arguments[0].GetDouble(row), arguments[1].GetDouble(row));

    protected override double? ValueOf(in Pairs figure) => finish(figure) ?? (orNaN && figure.Count == 1 ? double.NaN : null);
}
