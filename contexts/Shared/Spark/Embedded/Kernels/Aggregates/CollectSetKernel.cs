using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>The different values, in the order of the hash table that Spark collects them in.</summary>
internal sealed class CollectSetKernel : ObjectAggregateKernel<ScalaHashSet>
{
    protected override ScalaHashSet Create() => new();

    protected override void Update(ScalaHashSet state, DuckDbVector[] arguments, int row) => state.Add(Value.Read(arguments[0], row)!);

    protected override void Combine(ScalaHashSet source, ScalaHashSet target)
    {
        foreach (var value in source)
        {
            target.Add(value);
        }
    }

    protected override void Finish(ScalaHashSet? state, VectorWriter result, int row)
    {
        // Spark's last step adds the values of each partition to an empty set.
        var merged = new ScalaHashSet();
        foreach (var value in state ?? [])
        {
            merged.Add(value);
        }

        Value.WriteRange(result, row, [.. merged]);
    }
}
