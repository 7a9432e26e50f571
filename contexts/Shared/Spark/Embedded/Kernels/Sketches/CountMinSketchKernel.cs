using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels.Sketches;

/// <summary><c>count_min_sketch</c>.</summary>
internal sealed class CountMinSketchKernel(double error, double confidence, int seed) : ObjectAggregateKernel<CountMinSketch>
{
    protected override CountMinSketch Create() => new(error, confidence, seed);

    protected override void Update(CountMinSketch state, DuckDbVector[] arguments, int row)
    {
        var value = arguments[0];
        switch (value.Type)
        {
            case ByteType:
                state.Add(value.GetByte(row));
                break;
            case ShortType:
                state.Add(value.GetShort(row));
                break;
            case IntegerType:
                state.Add(value.GetInt(row));
                break;
            case LongType:
                state.Add(value.GetLong(row));
                break;
            default:
                state.Add(value.GetBytes(row));
                break;
        }
    }

    protected override void Combine(CountMinSketch source, CountMinSketch target) => target.Merge(source);

    protected override void Finish(CountMinSketch? state, VectorWriter result, int row) =>
        result.SetBytes(row, (state ?? Create()).ToBytes());
}
