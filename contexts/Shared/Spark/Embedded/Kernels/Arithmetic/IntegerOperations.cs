using System.Numerics;

namespace Shared.Spark.Embedded.Kernels.Arithmetic;

/// <summary>Java's operations on whole numbers, which wrap around.</summary>
internal static class IntegerOperations
{
    internal readonly struct Add<T> : IBinaryOperation<T, T, T>
        where T : unmanaged, IBinaryInteger<T>
    {
        public static T Apply(T left, T right) => unchecked(left + right);
    }

    internal readonly struct Subtract<T> : IBinaryOperation<T, T, T>
        where T : unmanaged, IBinaryInteger<T>
    {
        public static T Apply(T left, T right) => unchecked(left - right);
    }

    internal readonly struct Multiply<T> : IBinaryOperation<T, T, T>
        where T : unmanaged, IBinaryInteger<T>
    {
        public static T Apply(T left, T right) => unchecked(left * right);
    }

    internal readonly struct TryAdd<T> : ITryBinaryOperation<T, T, T>
        where T : unmanaged, IBinaryInteger<T>, ISignedNumber<T>
    {
        public static bool TryApply(T left, T right, out T result)
        {
            result = unchecked(left + right);

            // It overflowed when both signs are unlike the sum's.
            return !T.IsNegative((left ^ result) & (right ^ result));
        }
    }

    internal readonly struct TrySubtract<T> : ITryBinaryOperation<T, T, T>
        where T : unmanaged, IBinaryInteger<T>, ISignedNumber<T>
    {
        public static bool TryApply(T left, T right, out T result)
        {
            result = unchecked(left - right);
            return !T.IsNegative((left ^ right) & (left ^ result));
        }
    }

    internal readonly struct TryMultiply<T> : ITryBinaryOperation<T, T, T>
        where T : unmanaged, IBinaryInteger<T>
    {
        public static bool TryApply(T left, T right, out T result)
        {
            var product = Int128.CreateTruncating(left) * Int128.CreateTruncating(right);
            result = T.CreateTruncating(product);
            return Int128.CreateTruncating(result) == product;
        }
    }

    internal readonly struct Remainder<T> : ITryBinaryOperation<T, T, T>
        where T : unmanaged, IBinaryInteger<T>, ISignedNumber<T>
    {
        public static bool TryApply(T left, T right, out T result)
        {
            // .NET raises an overflow for the smallest number by -1.
            result = right == T.Zero || right == T.NegativeOne ? T.Zero : left % right;
            return right != T.Zero;
        }
    }

    internal readonly struct PositiveModulus<T> : ITryBinaryOperation<T, T, T>
        where T : unmanaged, IBinaryInteger<T>, ISignedNumber<T>
    {
        public static bool TryApply(T left, T right, out T result)
        {
            if (!Remainder<T>.TryApply(left, right, out result))
            {
                return false;
            }

            if (T.IsNegative(result))
            {
                Remainder<T>.TryApply(unchecked(result + right), right, out result);
            }

            return true;
        }
    }

    /// <summary>Gives the smallest number by -1 as it is, as Java does.</summary>
    internal readonly struct Divide : ITryBinaryOperation<long, long, long>
    {
        public static bool TryApply(long left, long right, out long result)
        {
            result = right is 0 or -1 ? unchecked(-left) : left / right;
            return right != 0;
        }
    }

    /// <summary>The same where the one quotient that is too large is an error.</summary>
    internal readonly struct DivideExact : ITryBinaryOperation<long, long, long>
    {
        public static bool TryApply(long left, long right, out long result) =>
            Divide.TryApply(left, right, out result) && (left != long.MinValue || right != -1);
    }
}
