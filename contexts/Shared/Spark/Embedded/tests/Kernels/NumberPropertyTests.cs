using CsCheck;
using Shared.Spark.Embedded.Kernels.Formats;
using Shared.Spark.Embedded.Kernels.Numbers;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Tests.Kernels;

public sealed class NumberPropertyTests
{
    private static readonly string[] s_formats = ["S999,999.99", "999,999.99S", "$999,999.99MI", "000,000.00PR", "MI000000.00"];

    [Fact]
    public void Elementary_functions_are_those_of_the_machine_but_for_the_last_bits() =>
        Gen.Double[-50, 50]
            .Sample(x =>
            {
                Close(StrictMath.Exp(x), Math.Exp(x));
                Close(StrictMath.Expm1(x), Math.Abs(x) < 1e-5 ? x : Math.Exp(x) - 1);
                Close(StrictMath.Log(Math.Abs(x) + 1e-3), Math.Log(Math.Abs(x) + 1e-3));
                Close(StrictMath.Log1p(Math.Abs(x)), Math.Log(1 + Math.Abs(x)));
                Close(StrictMath.Cbrt(x), Math.Cbrt(x));
                Close(StrictMath.Pow(Math.Abs(x), x / 7), Math.Pow(Math.Abs(x), x / 7));
                Close(StrictMath.Sinh(x), Math.Sinh(x));
                Close(StrictMath.Tanh(x), Math.Tanh(x));
                Close(StrictMath.Atan(x), Math.Atan(x));
                Close(StrictMath.Asin(x / 50), Math.Asin(x / 50));
                Close(StrictMath.Acos(x / 50), Math.Acos(x / 50));
            });

    [Fact]
    public void What_a_format_writes_it_reads() =>
        Gen.Select(Gen.Long[-99_999_999, 99_999_999], Gen.Int[0, 4])
            .Sample(
                (unscaled, index) =>
                {
                    var format = NumberFormat.Parse(s_formats[index]);
                    var buffer = new Utf8Buffer();
                    format.Write(new Decimal128(unscaled, 2), buffer);
                    format.TryRead(buffer.ToString().Trim(), out var read).Should().BeTrue();
                    read.Should().Be(unscaled);
                }
            );

    [Fact]
    public void Base64_is_read_as_it_is_written() =>
        Gen
            .Byte.Array[0, 200]
            .Sample(bytes =>
            {
                var (text, read) = (new Utf8Buffer(), new Utf8Buffer());
                Base64Text.Encode(bytes, text);
                Base64Text.Decode(text.Written, read);
                read.Written.ToArray().Should().Equal(bytes);
                Base64Text.TryDecodeStrictly(text.Written, new Utf8Buffer()).Should().BeTrue();
            });

    private static void Close(double actual, double expected) =>
        actual.Should().BeApproximately(expected, Math.Max(1e-9, Math.Abs(expected) * 1e-9));
}
