using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels.Numbers;

/// <summary>A kernel of one double.</summary>
internal sealed unsafe class DoubleKernel(Func<double, double> compute) : ScalarKernel
{
    internal override void Evaluate(DuckDbVector[] arguments, int count, VectorWriter result)
    {
        var source = (double*)arguments[0].Data;
        var target = (double*)result.Data;
        for (var row = 0; row < count; row++)
        {
            if (!arguments[0].IsNullAt(row))
            {
                target[row] = compute(source[row]);
            }
        }

        result.SetNullsOf(arguments[0], count);
    }
}
