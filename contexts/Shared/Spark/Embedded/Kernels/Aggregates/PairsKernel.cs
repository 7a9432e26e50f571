using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>A figure of pairs of doubles; those with a null do not count. Of one pair there may be NaN, as Spark once had it.</summary>
internal sealed class PairsKernel(Func<Pairs, double?> finish, bool orNaN = false) : ValueAggregateKernel<Pairs>
{
    protected override void Update(ref Pairs state, DuckDbVector[] arguments, int row)
    {
        if (!arguments[0].IsNullAt(row) && !arguments[1].IsNullAt(row))
        {
            state.Add(arguments[0].GetDouble(row), arguments[1].GetDouble(row));
        }
    }

    protected override void Combine(in Pairs source, ref Pairs target)
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

    protected override void Finish(in Pairs state, VectorWriter result, int row)
    {
        // Spark's last step adds the pairs of each partition to none.
        var merged = default(Pairs);
        merged.Add(state);
        if ((finish(merged) ?? (orNaN && state.Count == 1 ? double.NaN : null)) is { } value)
        {
            result.SetDouble(row, value);
        }
        else
        {
            result.SetNull(row);
        }
    }
}
