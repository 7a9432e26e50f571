using DuckDB.NET.Native;
using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels.Arithmetic;

/// <summary>Products of decimals of up to 18 digits each, which always fit into the 16 bytes of a longer one.</summary>
internal sealed unsafe class DecimalProductKernel<TLeft, TRight> : ScalarKernel
    where TLeft : unmanaged, System.Numerics.IBinaryInteger<TLeft>
    where TRight : unmanaged, System.Numerics.IBinaryInteger<TRight>
{
    internal override void Evaluate(DuckDbVector[] arguments, int count, VectorWriter result)
    {
        var left = (TLeft*)arguments[0].Data;
        var right = (TRight*)arguments[1].Data;
        var target = (DuckDBHugeInt*)result.Data;
        for (var row = 0; row < count; row++)
        {
            var high = Math.BigMul(long.CreateTruncating(left[row]), long.CreateTruncating(right[row]), out var low);
            target[row] = new DuckDBHugeInt((ulong)low, high);
        }

        result.SetNullsOf(arguments[0], count);
        result.SetNullsOf(arguments[1], count);
    }
}
