using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels.Sketches;

/// <summary><c>hll_sketch_agg</c>.</summary>
internal sealed class HllSketchKernel(int lgK) : ObjectAggregateKernel<HllSketch>
{
    protected override HllSketch Create() => new(lgK);

    protected override void Update(HllSketch state, DuckDbVector[] arguments, int row)
    {
        switch (arguments[0].Type)
        {
            case IntegerType:
                state.Add(arguments[0].GetInt(row));
                break;
            case LongType:
                state.Add(arguments[0].GetLong(row));
                break;
            default:
                state.Add(arguments[0].GetBytes(row));
                break;
        }
    }

    protected override void Combine(HllSketch source, HllSketch target) => target.Merge(source);

    protected override void Finish(HllSketch? state, VectorWriter result, int row)
    {
        state?.Settle();
        result.SetBytes(row, (state ?? Create()).ToBytes());
    }
}
