using System.Numerics;
using CsCheck;
using Shared.Spark.Embedded.Kernels.Arithmetic;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Tests.Kernels;

public sealed class ArithmeticPropertyTests
{
    private static readonly Gen<Decimal128> s_decimals = Gen.Select(Gen.Long, Gen.Long[0, 1_000_000_000_000], Gen.Int[0, 18])
        .Select((high, low, scale) => new Decimal128(((Int128)high * 1_000_000_000_000) + low, scale));

    [Fact]
    public void Whole_numbers_wrap_around_as_unchecked_arithmetic() =>
        Gen.Select(Gen.Int, Gen.Int)
            .Sample(
                (left, right) =>
                {
                    IntegerOperations.Add<int>.Apply(left, right).Should().Be(unchecked(left + right));
                    IntegerOperations.Subtract<int>.Apply(left, right).Should().Be(unchecked(left - right));
                    IntegerOperations.Multiply<int>.Apply(left, right).Should().Be(unchecked(left * right));
                }
            );

    [Fact]
    public void Overflow_is_found_where_checked_arithmetic_finds_it() =>
        Gen.Select(Gen.Long, Gen.Long)
            .Sample(
                (left, right) =>
                {
                    var sum = (Int128)left + right;
                    IntegerOperations.TryAdd<long>.TryApply(left, right, out var added).Should().Be(sum == (long)sum);
                    added.Should().Be(unchecked(left + right));
                    var difference = (Int128)left - right;
                    IntegerOperations.TrySubtract<long>.TryApply(left, right, out _).Should().Be(difference == (long)difference);
                    var product = (Int128)left * right;
                    IntegerOperations.TryMultiply<long>.TryApply(left, right, out _).Should().Be(product == (long)product);
                }
            );

    [Fact]
    public void Positive_modulus_has_no_sign_of_the_dividend() =>
        Gen.Select(Gen.Int, Gen.Int[1, int.MaxValue])
            .Sample(
                (dividend, divisor) =>
                {
                    IntegerOperations.PositiveModulus<int>.TryApply(dividend, divisor, out var result).Should().BeTrue();
                    result.Should().BeInRange(0, divisor - 1);
                    ((long)dividend - result).Should().Match(rest => rest % divisor == 0);
                }
            );

    [Fact]
    public void Decimals_are_exact_or_have_no_result() =>
        Gen.Select(s_decimals, s_decimals)
            .Sample(
                (left, right) =>
                {
                    const int Precision = 38;
                    var scale = Math.Max(left.Scale, right.Scale);
                    var exact = Scaled(left, scale) + Scaled(right, scale);
                    var hasSum = DecimalMath.TryAdd(left, right, Precision, scale, out var sum);
                    hasSum.Should().Be(BigInteger.Abs(exact) < BigInteger.Pow(10, Precision));
                    if (hasSum)
                    {
                        ((BigInteger)sum).Should().Be(exact);
                    }

                    var product = (BigInteger)left.Unscaled * right.Unscaled;
                    var hasProduct = DecimalMath.TryMultiply(left, right, Precision, left.Scale + right.Scale, out var multiplied);
                    hasProduct.Should().Be(BigInteger.Abs(product) < BigInteger.Pow(10, Precision));
                    if (hasProduct)
                    {
                        ((BigInteger)multiplied).Should().Be(product);
                    }
                }
            );

    [Fact]
    public void Quotients_are_within_half_of_the_last_digit() =>
        Gen.Select(s_decimals, s_decimals)
            .Sample(
                (left, right) =>
                {
                    const int Scale = 6;
                    if (right.Unscaled == 0 || !DecimalMath.TryDivide(left, right, 38, Scale, out var quotient))
                    {
                        return;
                    }

                    // |q * right - left| <= |right| / 2 in the last place.
                    var error =
                        ((BigInteger)quotient * right.Unscaled * BigInteger.Pow(10, left.Scale))
                        - ((BigInteger)left.Unscaled * BigInteger.Pow(10, Scale + right.Scale));
                    (BigInteger.Abs(error) * 2 <= BigInteger.Abs((BigInteger)right.Unscaled * BigInteger.Pow(10, left.Scale)))
                        .Should()
                        .BeTrue();
                }
            );

    private static BigInteger Scaled(Decimal128 value, int scale) => (BigInteger)value.Unscaled * BigInteger.Pow(10, scale - value.Scale);
}
