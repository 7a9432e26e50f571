using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>A figure of the moments of doubles; null when there are none. What cannot be divided is null, or NaN as Spark once had it.</summary>
internal sealed class MomentsKernel(KernelSite site, Func<Moments, double?> finish) : ValueAggregateKernel<Moments>
{
    protected override void Update(ref Moments state, DuckDbVector[] arguments, int row)
    {
        if (!arguments[0].IsNullAt(row))
        {
            state.Add(arguments[0].GetDouble(row));
        }
    }

    protected override void Combine(in Moments source, ref Moments target)
    {
        // What is alone stays as it is to the last bit.
        if (target.Count == 0)
        {
            target = source;
        }
        else if (source.Count > 0)
        {
            target.Add(source);
        }
    }

    protected override void Finish(in Moments state, VectorWriter result, int row)
    {
        // Spark's last step adds the moments of each partition to empty ones.
        var merged = default(Moments);
        merged.Add(state);
        if (state.Count > 0 && (finish(merged) ?? (site.Behavior.StatisticsAreNaN ? double.NaN : null)) is { } value)
        {
            result.SetDouble(row, value);
        }
        else
        {
            result.SetNull(row);
        }
    }
}
