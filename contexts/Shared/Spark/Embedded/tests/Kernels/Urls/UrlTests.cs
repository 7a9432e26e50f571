using System.Text;
using CsCheck;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Embedded.Kernels.Urls;

namespace Shared.Spark.Embedded.Tests.Kernels.Urls;

public sealed class UrlTests
{
    [Fact]
    public void What_is_encoded_decodes_to_itself() =>
        Gen.String.Sample(text =>
        {
            var (bytes, encoded, decoded) = (Encoding.UTF8.GetBytes(text), new Utf8Buffer(), new Utf8Buffer());
            UrlCoding.Encode(bytes, encoded);

            UrlCoding.TryDecode(encoded.Written, decoded).Should().BeTrue();
            decoded.Written.ToArray().Should().Equal(bytes);
            encoded.Written.ToArray().Should().OnlyContain(b => char.IsAsciiLetterOrDigit((char)b) || "%+-*._".Contains((char)b));
        });

    [Theory]
    [InlineData("%")]
    [InlineData("%4")]
    [InlineData("%zz")]
    public void Broken_escape_does_not_decode(string text) =>
        UrlCoding.TryDecode(Encoding.UTF8.GetBytes(text), new Utf8Buffer()).Should().BeFalse();

    [Fact]
    public void Any_text_is_a_uri_or_none() =>
        Gen.String.Sample(text =>
        {
            var uri = JavaUri.TryParse(text);

            (uri is null || (uri.Path is null) == (uri.Scheme is not null && !text[(uri.Scheme.Length + 1)..].StartsWith('/')))
                .Should()
                .BeTrue();
        });

    [Fact]
    public void Host_with_an_underscore_is_an_authority_without_a_host()
    {
        var uri = JavaUri.TryParse("https://a_b.c/x")!;

        uri.Host.Should().BeNull();
        uri.Authority.Should().Be("a_b.c");
    }
}
