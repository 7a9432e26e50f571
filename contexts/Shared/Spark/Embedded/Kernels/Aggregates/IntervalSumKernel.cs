using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Arithmetic;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>The sum of intervals of one kind; what does not fit is an error.</summary>
internal sealed class IntervalSumKernel(KernelSite site) : ValueAggregateKernel<IntervalSumKernel.Sum>
{
    private readonly bool _isMonths = site.Arguments[0] is YearMonthIntervalType;

    protected override void Update(ref Sum state, DuckDbVector[] arguments, int row)
    {
        if (!arguments[0].IsNullAt(row))
        {
            state.Total += _isMonths ? arguments[0].GetInt(row) : arguments[0].GetLong(row);
            state.Count++;
        }
    }

    protected override void Combine(in Sum source, ref Sum target)
    {
        target.Total += source.Total;
        target.Count += source.Count;
    }

    protected override void Finish(in Sum state, VectorWriter result, int row)
    {
        var fits = _isMonths ? state.Total == (int)state.Total : state.Total == (long)state.Total;
        if (state.Count == 0 || (!fits && site.Mode == EvalMode.Try))
        {
            result.SetNull(row);
        }
        else if (!fits)
        {
            throw ArithmeticErrors.IntervalOverflow(_isMonths ? "integer overflow" : "long overflow", "try_add");
        }
        else if (_isMonths)
        {
            result.SetInt(row, (int)state.Total);
        }
        else
        {
            result.SetLong(row, (long)state.Total);
        }
    }

    /// <summary>The state.</summary>
    internal struct Sum
    {
        internal Int128 Total;
        internal long Count;
    }
}
