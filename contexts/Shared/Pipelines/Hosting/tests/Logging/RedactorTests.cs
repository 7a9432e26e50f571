using CsCheck;
using Shared.Pipelines.Hosting.Contracts;
using Shared.Pipelines.Hosting.Logging;

namespace Shared.Pipelines.Hosting.Tests.Logging;

public sealed class RedactorTests
{
    [Theory]
    [InlineData("connecting with hush", "connecting with ***")]
    [InlineData("hush-hush", "***-***")]
    [InlineData("shushing", "shushing")]
    public void A_short_secret_is_hidden_where_it_is_a_word(string text, string expected) =>
        new Redactor(["hush"]).Redact(text).Should().Be(expected);

    [Fact]
    public void The_name_of_a_database_is_not_taken_for_a_password() =>
        new Redactor(["postgres"]).Redact("jdbc:postgresql://host/db as postgres").Should().Be("jdbc:postgresql://host/db as ***");

    [Fact]
    public void A_long_secret_is_hidden_wherever_it_is() =>
        new Redactor(["correct horse battery"]).Redact("xcorrect horse batteryx").Should().Be("x***x");

    [Theory]
    [InlineData("p\"q\\r", "{\"password\":\"p\\\"q\\\\r\"}")]
    [InlineData("a+b/c==", "https://example.org/?x=a%2Bb%2Fc%3D%3D")]
    public void Escaped_secrets_are_hidden_too(string secret, string text) =>
        new Redactor([secret]).Redact(text).Should().Contain("***").And.NotContain("%2Bb");

    [Theory]
    [InlineData("jdbc:postgresql://host/db?user=u&password=pw1&ssl=true", "jdbc:postgresql://host/db?user=u&password=***&ssl=true")]
    [InlineData("sc://host:15002/;token=abc;use_ssl=true", "sc://host:15002/;token=***;use_ssl=true")]
    [InlineData("https://user:pw@host/x", "https://user:***@host/x")]
    [InlineData("Password=pw;Database=x", "Password=***;Database=x")]
    public void Credentials_in_urls_are_hidden_even_when_nobody_declared_them(string text, string expected) =>
        new Redactor([]).Redact(text).Should().Be(expected);

    [Fact]
    public void Secrets_are_found_in_records_and_records_in_them() =>
        Redactor
            .For(new Outer(new Inner(new Secret("first secret 1")), new Secret("second secret 2"), null))
            .Redact("first secret 1, second secret 2")
            .Should()
            .Be("***, ***");

    [Fact]
    public void No_secret_of_12_letters_or_more_survives() =>
        Gen.Select(Gen.String[Gen.Char[' ', '~'], 12, 30], Gen.String, Gen.String)
            .Sample(
                (secret, before, after) =>
                    !new Redactor([secret]).Redact(before + secret + after).Contains(secret, StringComparison.Ordinal)
            );

    private sealed record Inner(Secret Token);

    private sealed record Outer(Inner Inner, Secret Password, string? Name);
}
