using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels;

/// <summary>A computation from two values that may have no result.</summary>
internal interface ITryBinaryOperation<TLeft, TRight, TResult>
{
    static abstract bool TryApply(TLeft left, TRight right, out TResult result);
}

/// <summary>A kernel of two plain values; where there is no result, <paramref name="error"/> makes the exception, or it is null.</summary>
internal sealed unsafe class TryBinaryKernel<TLeft, TRight, TResult, TOperation>(Func<TLeft, TRight, Exception>? error) : ScalarKernel
    where TLeft : unmanaged
    where TRight : unmanaged
    where TResult : unmanaged
    where TOperation : struct, ITryBinaryOperation<TLeft, TRight, TResult>
{
    internal override void Evaluate(DuckDbVector[] arguments, int count, VectorWriter result)
    {
        var (first, second) = (arguments[0], arguments[1]);
        var left = (TLeft*)first.Data;
        var right = (TRight*)second.Data;
        var target = (TResult*)result.Data;
        for (var row = 0; row < count; row++)
        {
            if (first.IsNullAt(row) || second.IsNullAt(row))
            {
                result.SetNull(row);
            }
            else if (!TOperation.TryApply(left[row], right[row], out target[row]))
            {
                if (error is not null)
                {
                    throw error(left[row], right[row]);
                }

                result.SetNull(row);
            }
        }
    }
}
