using System.Numerics;
using Shared.Spark.Embedded.Kernels.Arithmetic;

namespace Shared.Spark.Embedded.Kernels.Numbers;

/// <summary>Divisions to a whole number; the divisor is positive.</summary>
internal static class RoundingModes
{
    internal static BigInteger HalfUp(BigInteger dividend, BigInteger divisor) => DecimalMath.DivideHalfUp(dividend, divisor);

    internal static BigInteger HalfEven(BigInteger dividend, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
        var twice = BigInteger.Abs(remainder) * 2;
        return twice > divisor || (twice == divisor && !quotient.IsEven) ? quotient + dividend.Sign : quotient;
    }

    internal static BigInteger Ceiling(BigInteger dividend, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
        return remainder.Sign > 0 ? quotient + 1 : quotient;
    }

    internal static BigInteger Floor(BigInteger dividend, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }
}
