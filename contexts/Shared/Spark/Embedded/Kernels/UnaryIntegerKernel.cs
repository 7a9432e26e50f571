using System.Numerics;
using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels;

/// <summary>A computation from one value.</summary>
internal interface IUnaryOperation<T>
{
    static abstract T Apply(T value);
}

/// <summary>A kernel of one whole number; <paramref name="overflow"/>, if given, makes the error for the smallest.</summary>
internal sealed unsafe class UnaryIntegerKernel<T, TOperation>(Func<Exception>? overflow) : ScalarKernel
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    where TOperation : struct, IUnaryOperation<T>
{
    internal override void Evaluate(DuckDbVector[] arguments, int count, VectorWriter result)
    {
        var source = (T*)arguments[0].Data;
        var target = (T*)result.Data;
        for (var row = 0; row < count; row++)
        {
            if (overflow is not null && source[row] == T.MinValue && !arguments[0].IsNullAt(row))
            {
                throw overflow();
            }

            target[row] = TOperation.Apply(source[row]);
        }

        result.SetNullsOf(arguments[0], count);
    }
}
