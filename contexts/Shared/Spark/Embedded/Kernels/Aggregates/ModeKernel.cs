using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>The value that is there most often; of several the one that came first.</summary>
internal sealed class ModeKernel : ObjectAggregateKernel<ModeKernel.Counts>
{
    protected override Counts Create() => new();

    protected override void Update(Counts state, DuckDbVector[] arguments, int row) => state.Add(Value.Read(arguments[0], row)!, 1);

    protected override void Combine(Counts source, Counts target)
    {
        foreach (var (value, count) in source.ByValue)
        {
            target.Add(value, count);
        }
    }

    protected override void Finish(Counts? state, VectorWriter result, int row) =>
        Value.Write(result, row, state is null ? null : state.ByValue.MaxBy(pair => pair.Value).Key);

    /// <summary>The state.</summary>
    internal sealed class Counts
    {
        internal Dictionary<object, long> ByValue { get; } = new(ValueOrder.Instance!);

        internal void Add(object value, long count) => ByValue[value] = ByValue.GetValueOrDefault(value) + count;
    }
}
