using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Arithmetic;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>The average of intervals of one kind, rounded half up.</summary>
internal sealed class IntervalAverageKernel(KernelSite site) : ValueAggregateKernel<IntervalSumKernel.Sum>
{
    private readonly bool _isMonths = site.Arguments[0] is YearMonthIntervalType;

    protected override void Update(ref IntervalSumKernel.Sum state, DuckDbVector[] arguments, int row)
    {
        if (!arguments[0].IsNullAt(row))
        {
            state.Total += _isMonths ? arguments[0].GetInt(row) : arguments[0].GetLong(row);
            state.Count++;
        }
    }

    protected override void Combine(in IntervalSumKernel.Sum source, ref IntervalSumKernel.Sum target)
    {
        target.Total += source.Total;
        target.Count += source.Count;
    }

    protected override void Finish(in IntervalSumKernel.Sum state, VectorWriter result, int row)
    {
        if (state.Count == 0)
        {
            result.SetNull(row);
            return;
        }

        // The sum is an interval, too.
        if (state.Total > (_isMonths ? int.MaxValue : long.MaxValue) || state.Total < (_isMonths ? int.MinValue : long.MinValue))
        {
            if (site.Mode != EvalMode.Try)
            {
                throw ArithmeticErrors.IntervalOverflow(_isMonths ? "integer overflow" : "long overflow", "try_add");
            }

            result.SetNull(row);
            return;
        }

        var (quotient, remainder) = Int128.DivRem(state.Total, state.Count);
        var average = Int128.Abs(remainder) * 2 >= state.Count ? quotient + Int128.Sign(state.Total) : quotient;
        if (_isMonths)
        {
            result.SetInt(row, (int)average);
        }
        else
        {
            result.SetLong(row, (long)average);
        }
    }
}
