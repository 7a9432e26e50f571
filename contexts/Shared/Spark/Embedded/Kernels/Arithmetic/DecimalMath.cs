using System.Numerics;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Kernels.Arithmetic;

/// <summary>
/// Exact arithmetic on decimals; results are rounded half up to a scale, and there is none when they have too many digits.
/// </summary>
internal static class DecimalMath
{
    private static readonly Int128[] s_powers = CreatePowers();

    /// <summary>10 to the power of <paramref name="exponent"/>, 0 to 38.</summary>
    internal static Int128 Power(int exponent) => s_powers[exponent];

    internal static bool TryAdd(Decimal128 left, Decimal128 right, int precision, int scale, out Int128 result)
    {
        var common = Math.Max(left.Scale, right.Scale);
        if (
            TryScaleUp(left.Unscaled, common - left.Scale, out var first)
            && TryScaleUp(right.Unscaled, common - right.Scale, out var second)
        )
        {
            var sum = unchecked(first + second);
            if (!Int128.IsNegative((first ^ sum) & (second ^ sum)))
            {
                return TryRescale(sum, common, precision, scale, out result);
            }
        }

        return TryRescale(Scaled(left, common) + Scaled(right, common), common, precision, scale, out result);
    }

    internal static bool TrySubtract(Decimal128 left, Decimal128 right, int precision, int scale, out Int128 result) =>
        TryAdd(left, right with { Unscaled = -right.Unscaled }, precision, scale, out result);

    internal static bool TryMultiply(Decimal128 left, Decimal128 right, int precision, int scale, out Int128 result)
    {
        var productScale = left.Scale + right.Scale;
        return TryMultiply(left.Unscaled, right.Unscaled, out var product)
            ? TryRescale(product, productScale, precision, scale, out result)
            : TryRescale((BigInteger)left.Unscaled * right.Unscaled, productScale, precision, scale, out result);
    }

    /// <summary>The quotient; the divisor must not be zero.</summary>
    internal static bool TryDivide(Decimal128 left, Decimal128 right, int precision, int scale, out Int128 result)
    {
        // left / 10^ls / (right / 10^rs) * 10^scale
        var shift = scale - left.Scale + right.Scale;
        if (shift >= 0 && shift <= 38 && TryScaleUp(left.Unscaled, shift, out var dividend))
        {
            var (quotient, remainder) = Int128.DivRem(dividend, right.Unscaled);
            result = RoundsAway(Int128.Abs(remainder), Int128.Abs(right.Unscaled))
                ? quotient + (Int128.IsNegative(dividend) == Int128.IsNegative(right.Unscaled) ? 1 : -1)
                : quotient;
            return Fits(result, precision);
        }

        BigInteger numerator = left.Unscaled;
        BigInteger denominator = right.Unscaled;
        if (shift >= 0)
        {
            numerator *= BigInteger.Pow(10, shift);
        }
        else
        {
            denominator *= BigInteger.Pow(10, -shift);
        }

        return TryTo128(DivideHalfUp(numerator, denominator), precision, out result);
    }

    /// <summary>The remainder with the sign of the dividend; the divisor must not be zero.</summary>
    internal static bool TryRemainder(Decimal128 left, Decimal128 right, int precision, int scale, out Int128 result)
    {
        var common = Math.Max(left.Scale, right.Scale);
        return
            TryScaleUp(left.Unscaled, common - left.Scale, out var first)
            && TryScaleUp(right.Unscaled, common - right.Scale, out var second)
            ? TryRescale(first % second, common, precision, scale, out result)
            : TryRescale(BigInteger.Remainder(Scaled(left, common), Scaled(right, common)), common, precision, scale, out result);
    }

    internal static bool TryPositiveModulus(Decimal128 left, Decimal128 right, int precision, int scale, out Int128 result)
    {
        var common = Math.Max(left.Scale, right.Scale);
        var divisor = Scaled(right, common);
        var remainder = BigInteger.Remainder(Scaled(left, common), divisor);
        if (remainder.Sign < 0)
        {
            remainder = BigInteger.Remainder(remainder + divisor, divisor);
        }

        return TryRescale(remainder, common, precision, scale, out result);
    }

    /// <summary>The whole part of the quotient, wrapped to a long as Java does; the divisor must not be zero.</summary>
    internal static BigInteger DivideToIntegral(Decimal128 left, Decimal128 right)
    {
        var common = Math.Max(left.Scale, right.Scale);
        return BigInteger.Divide(Scaled(left, common), Scaled(right, common));
    }

    internal static bool TryRescale(Int128 unscaled, int from, int precision, int to, out Int128 result)
    {
        if (to >= from)
        {
            return TryScaleUp(unscaled, to - from, out result) && Fits(result, precision);
        }

        var divisor = Power(from - to);
        var (quotient, remainder) = Int128.DivRem(unscaled, divisor);
        result = RoundsAway(Int128.Abs(remainder), divisor) ? quotient + Int128.Sign(unscaled) : quotient;
        return Fits(result, precision);
    }

    internal static bool TryRescale(BigInteger unscaled, int from, int precision, int to, out Int128 result) =>
        TryTo128(
            to >= from ? unscaled * BigInteger.Pow(10, to - from) : DivideHalfUp(unscaled, BigInteger.Pow(10, from - to)),
            precision,
            out result
        );

    internal static bool Fits(Int128 unscaled, int precision) => unscaled < s_powers[precision] && unscaled > -s_powers[precision];

    internal static bool TryMultiply(Int128 left, Int128 right, out Int128 product)
    {
        if ((long)left == left && (long)right == right)
        {
            var high = Math.BigMul((long)left, (long)right, out var low);
            product = new Int128((ulong)high, (ulong)low);
            return true;
        }

        product = unchecked(left * right);
        var (first, second) = (UInt128.CreateTruncating(Int128.Abs(left)), UInt128.CreateTruncating(Int128.Abs(right)));
        return UInt128.LeadingZeroCount(first) + UInt128.LeadingZeroCount(second) > 128;
    }

    internal static bool TryScaleUp(Int128 value, int digits, out Int128 result)
    {
        if (digits == 0)
        {
            result = value;
            return true;
        }

        return TryMultiply(value, Power(digits), out result);
    }

    internal static BigInteger DivideHalfUp(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        return BigInteger.Abs(remainder) * 2 >= BigInteger.Abs(denominator)
            ? quotient + (numerator.Sign == denominator.Sign ? 1 : -1)
            : quotient;
    }

    /// <summary>The operation of an operator whose divisor is not zero.</summary>
    internal static bool TryApply(
        ArithmeticOperator @operator,
        Decimal128 left,
        Decimal128 right,
        int precision,
        int scale,
        out Int128 result
    ) =>
        @operator switch
        {
            ArithmeticOperator.Add => TryAdd(left, right, precision, scale, out result),
            ArithmeticOperator.Subtract => TrySubtract(left, right, precision, scale, out result),
            ArithmeticOperator.Multiply => TryMultiply(left, right, precision, scale, out result),
            ArithmeticOperator.Divide => TryDivide(left, right, precision, scale, out result),
            ArithmeticOperator.Remainder => TryRemainder(left, right, precision, scale, out result),
            _ => TryPositiveModulus(left, right, precision, scale, out result),
        };

    private static bool RoundsAway(Int128 remainder, Int128 divisor) => remainder >= divisor - remainder;

    private static BigInteger Scaled(Decimal128 value, int scale) => (BigInteger)value.Unscaled * BigInteger.Pow(10, scale - value.Scale);

    private static bool TryTo128(BigInteger value, int precision, out Int128 result)
    {
        if (BigInteger.Abs(value) >= (BigInteger)s_powers[precision])
        {
            result = 0;
            return false;
        }

        result = (Int128)value;
        return true;
    }

    private static Int128[] CreatePowers()
    {
        var powers = new Int128[39];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
