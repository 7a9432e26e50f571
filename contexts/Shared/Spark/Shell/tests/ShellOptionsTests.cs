namespace Shared.Spark.Shell.Tests;

public sealed class ShellOptionsTests
{
    [Fact]
    public void Options_are_read_with_their_values()
    {
        var options = ShellOptions.Parse(["--query", "select 1", "--format", "json", "--conf", "a=b=c", "--conf=d=e"]);
        options.Query.Should().Be("select 1");
        options.Format.Should().Be(OutputFormat.Json);
        options.Configuration.Should().Equal(KeyValuePair.Create("a", "b=c"), KeyValuePair.Create("d", "e"));
        ShellOptions.Parse(["-f", "-"]).File.Should().Be("-");
        ShellOptions.Parse(["--help"]).ShowsHelp.Should().BeTrue();
    }

    [Theory]
    [InlineData("Unknown option '--quer'. Options are --query,*", "--quer", "x")]
    [InlineData("--query needs a value*", "--query")]
    [InlineData("Unknown format 'xml'. Formats are table, json and csv.", "--format", "xml")]
    [InlineData("Unknown format '1'.*", "--format", "1")]
    [InlineData("--conf needs KEY=VALUE, but is 'x'.", "--conf", "x")]
    [InlineData("--query and --file exclude each other.", "--query", "x", "--file", "y")]
    public void What_is_not_understood_is_an_error_that_says_what_is(string message, params string[] args)
    {
        var parse = () => ShellOptions.Parse(args);
        parse.Should().Throw<UsageException>().WithMessage(message);
    }
}
