using Shared.Pipelines.Hosting.Contracts;

namespace Shared.Pipelines.Hosting.Tests.Contracts;

public sealed class DataPathTests
{
    [Theory]
    [InlineData("local_dev_env/data", true)]
    [InlineData("/tmp/x", true)]
    [InlineData("file:///tmp/x", true)]
    [InlineData("s3a://bucket/key", false)]
    [InlineData("hdfs://name/x", false)]
    public void A_path_is_here_or_on_a_store(string text, bool isLocal) => DataPath.Parse(text, null).IsLocal.Should().Be(isLocal);

    [Theory]
    [InlineData(" ")]
    [InlineData("a\0b")]
    public void What_is_no_path_is_refused(string text)
    {
        var parse = () => DataPath.Parse(text, null);

        parse.Should().Throw<FormatException>();
        DataPath.TryParse(text, null, out _).Should().BeFalse();
    }

    [Fact]
    public void A_path_prints_as_Spark_takes_it()
    {
        DataPath.TryParse("a/b", null, out var path).Should().BeTrue();
        path.ToString().Should().Be("a/b");
    }
}
