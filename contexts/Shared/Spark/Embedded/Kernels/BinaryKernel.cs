using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels;

/// <summary>A computation from two values that always has a result.</summary>
internal interface IBinaryOperation<TLeft, TRight, TResult>
{
    static abstract TResult Apply(TLeft left, TRight right);
}

/// <summary>A kernel of two plain values: the loop over the vectors' memory, without a call a row.</summary>
internal sealed unsafe class BinaryKernel<TLeft, TRight, TResult, TOperation> : ScalarKernel
    where TLeft : unmanaged
    where TRight : unmanaged
    where TResult : unmanaged
    where TOperation : struct, IBinaryOperation<TLeft, TRight, TResult>
{
    internal override void Evaluate(DuckDbVector[] arguments, int count, VectorWriter result)
    {
        var left = (TLeft*)arguments[0].Data;
        var right = (TRight*)arguments[1].Data;
        var target = (TResult*)result.Data;

        // What stands at nulls is computed, too: it is faster than to look.
        for (var row = 0; row < count; row++)
        {
            target[row] = TOperation.Apply(left[row], right[row]);
        }

        result.SetNullsOf(arguments[0], count);
        result.SetNullsOf(arguments[1], count);
    }
}
