using CsCheck;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Plans.Tests;

public sealed class Decimal128Tests
{
    [Fact]
    public void Every_decimal_survives_the_way_there_and_back() =>
        Gen.Decimal.Sample(value => Decimal128.FromDecimal(value).ToClr().Equals(value));

    [Fact]
    public void Text_is_plain_digits() => new Decimal128(-5, 3).ToString().Should().Be("-0.005");

    [Theory]
    [InlineData(25, 1, 0, 3)]
    [InlineData(-25, 1, 0, -3)]
    [InlineData(24, 1, 0, 2)]
    [InlineData(2, 0, 2, 200)]
    public void Rescale_rounds_half_up(int unscaled, int from, int to, int expected) =>
        new Decimal128(unscaled, from).Rescale(to).Should().Be(new Decimal128(expected, to));
}
