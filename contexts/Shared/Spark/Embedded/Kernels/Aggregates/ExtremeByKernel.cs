using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>
/// The value of the row whose second argument is the largest, or the smallest for a negative <paramref name="sign"/>; the last of several.
/// </summary>
internal sealed class ExtremeByKernel(int sign) : ObjectAggregateKernel<ExtremeByKernel.Best>
{
    protected override bool Takes(DuckDbVector[] arguments, int row) => !arguments[1].IsNullAt(row);

    protected override Best Create() => new();

    protected override void Update(Best state, DuckDbVector[] arguments, int row)
    {
        var order = Value.Read(arguments[1], row);
        if (state.Order is null || ValueOrder.Compare(order, state.Order) * sign >= 0)
        {
            (state.Order, state.Value) = (order, Value.Read(arguments[0], row));
        }
    }

    protected override void Combine(Best source, Best target)
    {
        if (target.Order is null || ValueOrder.Compare(source.Order, target.Order) * sign >= 0)
        {
            (target.Order, target.Value) = (source.Order, source.Value);
        }
    }

    protected override void Finish(Best? state, VectorWriter result, int row) => Value.Write(result, row, state?.Value);

    /// <summary>The state.</summary>
    internal sealed class Best
    {
        internal object? Order { get; set; }

        internal object? Value { get; set; }
    }
}
