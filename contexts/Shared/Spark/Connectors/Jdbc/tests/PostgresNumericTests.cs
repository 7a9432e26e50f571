using System.Globalization;
using CsCheck;
using Shared.Spark.Connectors.Jdbc.Postgres;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Connectors.Jdbc.Tests;

public sealed class PostgresNumericTests
{
    private static readonly Gen<Decimal128> s_numbers =
        from digits in Gen.String[Gen.Char['0', '9'], 1, 38]
        from isNegative in Gen.Bool
        from scale in Gen.Int[0, 38]
        let unscaled = Int128.Parse(digits, CultureInfo.InvariantCulture)
        select new Decimal128(isNegative ? -unscaled : unscaled, scale);

    [Fact]
    public void What_is_encoded_is_decoded() =>
        s_numbers.Sample(number =>
        {
            Span<byte> bytes = stackalloc byte[64];
            var length = PostgresNumeric.Encode(number, bytes);
            PostgresNumeric.TryDecode(bytes[..length], out var decoded).Should().BeTrue();
            decoded.Rescale(number.Scale).Unscaled.Should().Be(number.Unscaled);
        });

    [Theory]
    [InlineData("0002000000000004000C16A8", "12.5800")]
    [InlineData("0000000000000002", "0")]
    [InlineData("0001FFFF400000020064", "-0.01")]
    [InlineData("000100010000000003E8", "10000000")]
    public void The_form_is_PostgreSQLs(string hex, string expected)
    {
        PostgresNumeric.TryDecode(Convert.FromHexString(hex), out var number).Should().BeTrue();
        decimal.Parse(number.ToString(), CultureInfo.InvariantCulture).Should().Be(decimal.Parse(expected, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void NaN_is_no_decimal() => PostgresNumeric.TryDecode(Convert.FromHexString("00000000C0000000"), out _).Should().BeFalse();
}
