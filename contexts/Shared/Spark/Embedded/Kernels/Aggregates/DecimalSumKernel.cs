using DuckDB.NET.Native;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Arithmetic;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Kernels.Aggregates;

/// <summary>The sum of decimals that may have more than 38 digits: then it is null, or an error in ANSI mode.</summary>
internal sealed unsafe class DecimalSumKernel(DecimalType type, EvalMode mode) : ValueAggregateKernel<DecimalSumKernel.Sum>
{
    internal override void Update(DuckDbVector[] arguments, int count, byte** states)
    {
        var vector = arguments[0];
        var isWide = vector.Type is DecimalType { Precision: > 18 };
        var values = (DuckDBHugeInt*)vector.Data;
        for (var row = 0; row < count; row++)
        {
            if (!vector.IsNullAt(row))
            {
                ((Sum*)states[row])->Add(
                    isWide ? new Int128((ulong)values[row].Upper, values[row].Lower) : vector.GetDecimal(row).Unscaled
                );
            }
        }
    }

    protected override void Update(ref Sum state, DuckDbVector[] arguments, int row) => state.Add(arguments[0].GetDecimal(row).Unscaled);

    protected override void Combine(in Sum source, ref Sum target)
    {
        if (source.HasRows)
        {
            target.Add(source.Total);
            target.IsOverflown |= source.IsOverflown;
        }
    }

    protected override void Finish(in Sum state, VectorWriter result, int row)
    {
        if (!state.HasRows)
        {
            result.SetNull(row);
        }
        else if (!state.IsOverflown && DecimalMath.Fits(state.Total, type.Precision))
        {
            result.SetDecimal(row, state.Total);
        }
        else if (mode == EvalMode.Ansi)
        {
            throw ArithmeticErrors.DecimalOverflow(
                state.IsOverflown ? "The sum" : new Decimal128(state.Total, type.Scale).ToString(),
                type
            );
        }
        else
        {
            result.SetNull(row);
        }
    }

    /// <summary>The state.</summary>
    internal struct Sum
    {
        internal Int128 Total;
        internal bool HasRows;
        internal bool IsOverflown;

        internal void Add(Int128 value)
        {
            var sum = unchecked(Total + value);
            IsOverflown |= Int128.IsNegative((Total ^ sum) & (value ^ sum));
            Total = sum;
            HasRows = true;
        }
    }
}
