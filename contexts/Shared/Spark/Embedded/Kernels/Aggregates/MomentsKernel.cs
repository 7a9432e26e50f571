using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>A figure of the moments of doubles; null when there are none. What cannot be divided is null, or NaN as Spark once had it.</summary>
internal sealed class MomentsKernel(KernelSite site, Func<Moments, double?> finish, bool isInWindow) : ValueAggregateKernel<Sliced<Moments>>
{
    protected override void Update(ref Sliced<Moments> state, DuckDbVector[] arguments, int row)
    {
        if (!arguments[0].IsNullAt(row))
        {
            ref var moments = ref arguments.Length > 1 && arguments[1].GetBoolean(row) ? ref state.Second : ref state.First;
            moments.Add(arguments[0].GetDouble(row));
        }
    }

    protected override void Combine(in Sliced<Moments> source, ref Sliced<Moments> target)
    {
        target.First.Join(source.First);
        target.Second.Join(source.Second);
    }

    protected override void Finish(in Sliced<Moments> state, VectorWriter result, int row)
    {
        // Spark's last step adds the moments of each slice to empty ones.
        var merged = isInWindow ? state.First : default;
        if (!isInWindow)
        {
            merged.Add(state.First);
            merged.Add(state.Second);
        }

        if (merged.Count > 0 && (finish(merged) ?? (site.Behavior.StatisticsAreNaN ? double.NaN : null)) is { } value)
        {
            result.SetDouble(row, value);
        }
        else
        {
            result.SetNull(row);
        }
    }
}
