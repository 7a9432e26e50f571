using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>The last value that is not null.</summary>
internal sealed class LastKernel : ObjectAggregateKernel<ValueBox>
{
    protected override ValueBox Create() => new();

    protected override void Update(ValueBox state, DuckDbVector[] arguments, int row) => state.Set(Value.Read(arguments[0], row));

    protected override void Combine(ValueBox source, ValueBox target) => target.Set(source.Value);

    protected override void Finish(ValueBox? state, VectorWriter result, int row) => Value.Write(result, row, state?.Value);
}
