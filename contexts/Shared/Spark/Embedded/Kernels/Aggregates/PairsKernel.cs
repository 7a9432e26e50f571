using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>A figure of pairs of doubles; those with a null do not count. Of one pair there may be NaN, as Spark once had it.</summary>
internal sealed class PairsKernel(Func<Pairs, double?> finish, bool orNaN, bool isInWindow) : ValueAggregateKernel<Sliced<Pairs>>
{
    protected override void Update(ref Sliced<Pairs> state, DuckDbVector[] arguments, int row)
    {
        if (!arguments[0].IsNullAt(row) && !arguments[1].IsNullAt(row))
        {
            ref var pairs = ref arguments.Length > 2 && arguments[2].GetBoolean(row) ? ref state.Second : ref state.First;
            pairs.Add(arguments[0].GetDouble(row), arguments[1].GetDouble(row));
        }
    }

    protected override void Combine(in Sliced<Pairs> source, ref Sliced<Pairs> target)
    {
        target.First.Join(source.First);
        target.Second.Join(source.Second);
    }

    protected override void Finish(in Sliced<Pairs> state, VectorWriter result, int row)
    {
        // Spark's last step adds the pairs of each slice to none.
        var merged = isInWindow ? state.First : default;
        if (!isInWindow)
        {
            merged.Add(state.First);
            merged.Add(state.Second);
        }

        if ((finish(merged) ?? (orNaN && merged.Count == 1 ? double.NaN : null)) is { } value)
        {
            result.SetDouble(row, value);
        }
        else
        {
            result.SetNull(row);
        }
    }
}
