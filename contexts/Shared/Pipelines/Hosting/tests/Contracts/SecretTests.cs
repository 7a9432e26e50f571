using Shared.Pipelines.Hosting.Contracts;

namespace Shared.Pipelines.Hosting.Tests.Contracts;

public sealed class SecretTests
{
    [Fact]
    public void A_secret_prints_as_stars_and_reveals_its_text_when_asked()
    {
        var secret = Secret.Parse("hush", null);

        $"{secret}".Should().Be("***");
        System.Text.Json.JsonSerializer.Serialize(secret).Should().NotContain("hush");
        secret.Reveal().Should().Be("hush");
    }

    [Fact]
    public void Secrets_of_the_same_text_are_equal()
    {
        Secret.TryParse("a", null, out var parsed).Should().BeTrue();
        parsed.Should().Be(new Secret("a"));
        parsed.GetHashCode().Should().Be(new Secret("a").GetHashCode());
        parsed.Should().NotBe(new Secret("b"));
        Secret.TryParse(null, null, out _).Should().BeFalse();
    }
}
