using Workspace.Testing;

namespace Workspace.Tests;

public class TestFilterTests
{
    [Theory]
    [InlineData("Join", "*Join*")]
    [InlineData("Shop.Orders.*", "Shop.Orders.*")]
    [InlineData("*_once", "*_once")]
    public void A_filter_is_a_part_of_the_name_or_has_wildcards_at_its_ends(string filter, string expected) =>
        TestFilter.ToXunit(filter).Should().Be(expected);

    [Fact]
    public void A_wildcard_within_is_an_error()
    {
        var convert = () => TestFilter.ToXunit("A*B");

        convert.Should().Throw<UserError>().WithMessage("*at the beginning and at the end only*");
    }

    [Fact]
    public void For_dotnet_test_what_it_would_read_as_operators_is_escaped() =>
        TestFilter.ToVsTest("*f(a|b)").Should().Be(@"FullyQualifiedName~f\(a\|b\)");
}
