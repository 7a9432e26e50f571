using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Strings;

namespace Shared.Spark.Embedded.Kernels;

/// <summary>Puts the text or binary of a row together in a buffer; false for NULL.</summary>
internal delegate bool BufferedFunction(DuckDbVector[] arguments, int row, Utf8Buffer buffer);

/// <summary>A kernel of text, row by row. Null arguments give null without a call, unless <paramref name="takesNulls"/>.</summary>
internal sealed class BufferedKernel(BufferedFunction function, bool takesNulls = false) : ScalarKernel
{
    private readonly Utf8Buffer _buffer = new();

    internal override void Evaluate(DuckDbVector[] arguments, int count, VectorWriter result)
    {
        for (var row = 0; row < count; row++)
        {
            _buffer.Clear();
            if ((takesNulls || !HasNull(arguments, row)) && function(arguments, row, _buffer))
            {
                result.SetBytes(row, _buffer.Written);
            }
            else
            {
                result.SetNull(row);
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
