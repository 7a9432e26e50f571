using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>A figure of pairs of doubles; a pair with a null does not count.</summary>
/// <param name="finish">Computes the figure; null is NULL. Not asked when there is no pair.</param>
internal sealed class ComomentKernel(Func<Comoments, double?> finish) : ValueAggregateKernel<Comoments>
{
    protected override void Update(ref Comoments state, DuckDbVector[] arguments, int row)
    {
        if (!arguments[0].IsNullAt(row) && !arguments[1].IsNullAt(row))
        {
            state.Add(arguments[0].GetDouble(row), arguments[1].GetDouble(row));
        }
    }

    protected override void Combine(in Comoments source, ref Comoments target) => target.Add(source);

    protected override void Finish(in Comoments state, VectorWriter result, int row)
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
