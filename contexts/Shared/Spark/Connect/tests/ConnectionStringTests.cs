using Shared.Spark.Connect.Client;

namespace Shared.Spark.Connect.Tests;

public sealed class ConnectionStringTests
{
    [Fact]
    public void Port_and_user_have_sparks_defaults()
    {
        var address = ConnectionString.Parse("sc://cluster");
        (address.Host, address.Port, address.UseSsl, address.UserId).Should().Be(("cluster", 15002, false, Environment.UserName));
    }

    [Fact]
    public void Parameters_are_read()
    {
        var address = ConnectionString.Parse(
            "sc://cluster:1234/;token=a%3Db;user_id=me;session_id=0e5f1c7e-70a5-4f0c-8d0e-9d3e0a7b7c1a;x-team=data"
        );
        address.Port.Should().Be(1234);
        address.Token.Should().Be("a=b");
        address.UserId.Should().Be("me");
        address.SessionId.Should().Be("0e5f1c7e-70a5-4f0c-8d0e-9d3e0a7b7c1a");
        address.Headers.Should().Equal(new Dictionary<string, string> { ["x-team"] = "data" });
    }

    [Fact]
    public void A_token_means_encryption_unless_told_otherwise()
    {
        ConnectionString.Parse("sc://cluster/;token=t").Address.Scheme.Should().Be("https");
        ConnectionString.Parse("sc://cluster/;token=t;use_ssl=false").Address.Scheme.Should().Be("http");
    }

    [Fact]
    public void The_token_never_shows() =>
        ConnectionString.Parse("sc://cluster/;token=hunter2").ToString().Should().Be("sc://cluster:15002");

    [Theory]
    [InlineData("http://cluster", "sc://")]
    [InlineData("sc://", "host")]
    [InlineData("sc://cluster:99999", "port")]
    [InlineData("sc://cluster:x", "port")]
    [InlineData("sc://cluster/path", "path")]
    [InlineData("sc://cluster/;token", "key=value")]
    [InlineData("sc://cluster/;use_ssl=maybe", "use_ssl")]
    [InlineData("sc://cluster/;session_id=1", "session_id")]
    public void What_is_wrong_is_named(string text, string named)
    {
        var parse = () => ConnectionString.Parse(text);
        parse.Should().Throw<ArgumentException>().WithMessage($"*{named}*");
    }
}
