using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Catalyst.Tests.Analysis;

public sealed class NamesTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("a.b", "a|b")]
    [InlineData("`a.b`", "a.b")]
    [InlineData("`a.b`.c", "a.b|c")]
    [InlineData("a.`b``c`", "a|b`c")]
    public void Names_have_dots_between_their_parts(string name, string parts)
    {
        string.Join('|', SparkNames.Parse(name)).Should().Be(parts);
    }

    [Theory]
    [InlineData("a..b")]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("`a")]
    [InlineData("`a`b")]
    [InlineData("a`b`")]
    public void Wrong_quotes_are_errors(string name)
    {
        FluentActions
            .Invoking(() => SparkNames.Parse(name))
            .Should()
            .Throw<AnalysisException>()
            .Which.ErrorClass.Should()
            .Be("_LEGACY_ERROR_TEMP_1049");
    }
}
