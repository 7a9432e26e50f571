using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Arithmetic;
using Shared.Spark.Embedded.Kernels.Values;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>The sum of whole numbers that must fit into a bigint: else it is an error, or null in TRY mode.</summary>
internal sealed class IntegralSumKernel(EvalMode mode) : ValueAggregateKernel<DecimalSumKernel.Sum>
{
    protected override void Update(ref DecimalSumKernel.Sum state, DuckDbVector[] arguments, int row)
    {
        if (!arguments[0].IsNullAt(row))
        {
            state.Add(WholeNumber.Read(arguments[0], row));
        }
    }

    protected override void Combine(in DecimalSumKernel.Sum source, ref DecimalSumKernel.Sum target)
    {
        if (source.HasRows)
        {
            target.Add(source.Total);
        }
    }

    protected override void Finish(in DecimalSumKernel.Sum state, VectorWriter result, int row)
    {
        if (state.HasRows && state.Total == (long)state.Total)
        {
            result.SetLong(row, (long)state.Total);
        }
        else if (state.HasRows && mode == EvalMode.Ansi)
        {
            throw ArithmeticErrors.Overflow("long overflow", "try_add");
        }
        else
        {
            result.SetNull(row);
        }
    }
}
