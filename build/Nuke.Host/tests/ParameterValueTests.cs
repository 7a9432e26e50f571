using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Parameters;

namespace Nuke.Common.Tests;

public class ParameterValueTests
{
    private static object? Convert(string parameter, params string[] texts) =>
        new ParameterValue(ParameterMember.Of(typeof(SampleBuild)).Single(p => p.Name == parameter), texts, "--" + parameter).Convert(
            new SampleBuild(),
            "/base"
        );

    [Fact]
    public void A_text_becomes_what_the_member_is()
    {
        Convert("Times", "7").Should().Be(7);
        Convert("Fast", "true").Should().Be(true);
        Convert("Conf", "a", "b").Should().BeOfType<string[]>().Which.Should().Equal("a", "b");
        Convert("Verbosity", "quiet").Should().Be(Verbosity.Quiet);
        Convert("Shape", "round").Should().BeSameAs(Shape.Round);
    }

    [Fact]
    public void A_path_is_relative_to_the_caller() => Convert("ReportFolder", "x/../y").Should().Be((AbsolutePath)"/base/y");

    [Fact]
    public void A_name_is_found_in_any_case() => Convert("Job", "orders").Should().Be("Orders");

    [Theory]
    [InlineData("Job", "Ordres", "--Job cannot be 'Ordres'. Did you mean 'Orders'? There are: Orders, Invoices.")]
    [InlineData("Verbosity", "loud", "--Verbosity cannot be 'loud'. There are: Verbose, Normal, Minimal, Quiet.")]
    [InlineData("Times", "often", "--Times cannot be 'often': Int32 expected")]
    public void A_bad_value_is_an_error_with_those_there_are(string parameter, string text, string message)
    {
        var convert = () => Convert(parameter, text);

        convert.Should().Throw<BuildFailure>().WithMessage(message);
    }

    [Fact]
    public void Two_values_for_one_are_an_error()
    {
        var convert = () => Convert("Times", "1", "2");

        convert.Should().Throw<BuildFailure>().WithMessage("--Times takes one value, not 2");
    }
}
