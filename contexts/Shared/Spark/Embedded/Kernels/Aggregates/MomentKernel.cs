using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>A figure of the central moments of doubles.</summary>
/// <param name="finish">Computes the figure; null is NULL. Not asked when there is no row.</param>
internal sealed class MomentKernel(Func<CentralMoments, double?> finish) : ValueAggregateKernel<CentralMoments>
{
    protected override void Update(ref CentralMoments state, DuckDbVector[] arguments, int row)
    {
        if (!arguments[0].IsNullAt(row))
        {
            state.Add(arguments[0].GetDouble(row));
        }
    }

    protected override void Combine(in CentralMoments source, ref CentralMoments target) => target.Add(source);

    protected override void Finish(in CentralMoments state, VectorWriter result, int row)
    {
        if (state.Count > 0 && finish(state) is { } figure)
        {
            result.SetDouble(row, figure);
        }
        else
        {
            result.SetNull(row);
        }
    }
}
