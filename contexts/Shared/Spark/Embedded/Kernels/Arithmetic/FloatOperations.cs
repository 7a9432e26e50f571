using System.Numerics;

namespace Shared.Spark.Embedded.Kernels.Arithmetic;

/// <summary>Operations on floats and doubles that have no result for a zero divisor.</summary>
internal static class FloatOperations
{
    internal readonly struct Divide<T> : ITryBinaryOperation<T, T, T>
        where T : unmanaged, IFloatingPoint<T>
    {
        public static bool TryApply(T left, T right, out T result)
        {
            result = left / right;
            return right != T.Zero;
        }
    }

    internal readonly struct Remainder<T> : ITryBinaryOperation<T, T, T>
        where T : unmanaged, IFloatingPoint<T>
    {
        public static bool TryApply(T left, T right, out T result)
        {
            result = left % right;
            return right != T.Zero;
        }
    }

    internal readonly struct PositiveModulus<T> : ITryBinaryOperation<T, T, T>
        where T : unmanaged, IFloatingPoint<T>
    {
        public static bool TryApply(T left, T right, out T result)
        {
            result = left % right;
            if (result < T.Zero)
            {
                result = (result + right) % right;
            }

            return right != T.Zero;
        }
    }
}
