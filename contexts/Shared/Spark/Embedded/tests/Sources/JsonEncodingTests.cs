using System.Text;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Tests.Sources;

public sealed class JsonEncodingTests : IDisposable
{
    private const string Document = """[{"name": "é"}]""";

    private readonly SourceHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void The_encoding_of_a_document_is_seen_by_its_first_bytes(string encoding)
    {
        var path = Written(Encoding.GetEncoding(encoding));

        _harness.Texts("json", path, null, ("multiLine", "true")).Should().Equal("é");
        _harness.Texts("json", path).Should().Equal("é");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf_16_is_read_in_the_order_of_bytes_that_its_mark_says(string encoding) =>
        _harness
            .Texts("json", Written(Encoding.GetEncoding(encoding)), null, ("multiLine", "true"), ("encoding", "UTF-16"))
            .Should()
            .Equal("é");

    [Theory]
    [InlineData("UTF-16")]
    [InlineData("utf-32")]
    public void Lines_cannot_be_told_apart_where_each_would_have_to_say_its_order_of_bytes(string encoding) =>
        _harness
            .Invoking(h => h.Texts("json", Written(Encoding.UTF8), null, ("encoding", encoding), ("lineSep", "\n")))
            .Should()
            .Throw<SparkException>()
            .WithMessage($"requirement failed: The {encoding.ToUpperInvariant()} encoding must not be included in the denyList*");

    private string Written(Encoding encoding)
    {
        var path = _harness.PathOf("a.json");
        File.WriteAllText(path, Document, encoding);
        return path;
    }
}
