using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels;

/// <summary>Computes the value of one row and writes it, also when it is null.</summary>
internal delegate void RowFunction(DuckDbVector[] arguments, int row, VectorWriter result);

/// <summary>A kernel that goes row by row. Null arguments give null without a call, unless <paramref name="takesNulls"/>.</summary>
internal sealed class RowKernel(RowFunction function, bool takesNulls = false) : ScalarKernel
{
    internal override void Evaluate(DuckDbVector[] arguments, int count, VectorWriter result)
    {
        for (var row = 0; row < count; row++)
        {
            if (!takesNulls && HasNull(arguments, row))
            {
                result.SetNull(row);
            }
            else
            {
                function(arguments, row, result);
            }
        }
    }

    private static bool HasNull(DuckDbVector[] arguments, int row)
    {
        foreach (var argument in arguments)
        {
            if (argument.IsNullAt(row))
            {
                return true;
            }
        }

        return false;
    }
}
