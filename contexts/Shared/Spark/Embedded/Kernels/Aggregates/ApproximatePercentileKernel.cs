using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Values;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>Percentiles to within an error; a percentile is one of the values, or near it where doubles do not hold it.</summary>
internal sealed class ApproximatePercentileKernel(double[] percentages, double error) : ObjectAggregateKernel<QuantileSummary>
{
    protected override QuantileSummary Create() => new(error);

    protected override void Update(QuantileSummary state, DuckDbVector[] arguments, int row) =>
        state.Add(DoubleValue.Read(arguments[0], row));

    protected override void Combine(QuantileSummary source, QuantileSummary target)
    {
        source.Compress();
        target.Compress();
        target.Add(source);
    }

    protected override void Finish(QuantileSummary? state, VectorWriter result, int row)
    {
        state?.Compress();
        if (state is null or { Count: 0 })
        {
            result.SetNull(row);
            return;
        }

        var values = state.Query(percentages);
        if (result.Type is not ArrayType)
        {
            DoubleValue.Write(result, row, values[0]);
            return;
        }

        var to = result.SetRange(row, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            DoubleValue.Write(result.GetChild(0), to + i, values[i]);
        }
    }
}
