using Nuke.Common.Execution;
using Nuke.Common.Parameters;

namespace Nuke.Common.Tests;

public class CommandLineTests
{
    private static CommandLine Parse(params string[] arguments) => CommandLine.Parse(arguments, ParameterMember.Of(typeof(SampleBuild)));

    private static string[]? ValuesOf(string parameter, params string[] arguments) =>
        Parse(arguments).Values.FirstOrDefault(v => v.Key.Name == parameter).Value?.ToArray();

    [Fact]
    public void Targets_stand_before_and_between_parameters() =>
        Parse("Compile", "--job", "Orders", "Test", "--fast", "Pack").Targets.Should().Equal("Compile", "Test", "Pack");

    [Theory]
    [InlineData("--report-folder")]
    [InlineData("--reportfolder")]
    [InlineData("--ReportFolder")]
    [InlineData("-ReportFolder")]
    public void Dashes_and_case_of_a_name_do_not_count(string name) => ValuesOf("ReportFolder", name, "x").Should().Equal("x");

    [Fact]
    public void A_value_may_follow_an_equals_sign() => ValuesOf("Job", "--job=a=b").Should().Equal("a=b");

    [Fact]
    public void A_list_takes_all_values_that_follow_and_may_be_repeated() =>
        ValuesOf("Conf", "--conf", "a=1", "b=2", "--fast", "--conf", "c=3").Should().Equal("a=1", "b=2", "c=3");

    [Theory]
    [InlineData("-")]
    [InlineData("-- a comment\nselect 1")]
    [InlineData("-5")]
    public void A_value_may_begin_with_a_dash(string value) => ValuesOf("Job", "--job", value).Should().Equal(value);

    [Fact]
    public void A_switch_needs_no_value_and_takes_true_and_false()
    {
        ValuesOf("Fast", "--fast", "Compile").Should().Equal("true");
        ValuesOf("Fast", "--fast", "false").Should().Equal("false");
    }

    [Fact]
    public void What_follows_two_dashes_is_not_the_builds()
    {
        var line = Parse("Compile", "--", "Nope", "--nope");

        line.Targets.Should().Equal("Compile");
        line.Values.Should().BeEmpty();
    }

    [Fact]
    public void H_is_help() => ValuesOf("Help", "-h").Should().Equal("true");

    [Fact]
    public void An_unknown_parameter_is_an_error_with_near_names()
    {
        var parse = () => Parse("--jobs", "x");

        parse.Should().Throw<BuildFailure>().WithMessage("There is no parameter '--jobs'. Did you mean '--job'?*");
    }

    [Theory]
    [InlineData("--job")]
    [InlineData("--job", "--fast")]
    [InlineData("--job", "--", "x")]
    public void A_missing_value_is_an_error(params string[] arguments)
    {
        var parse = () => Parse(arguments);

        parse.Should().Throw<BuildFailure>().WithMessage("--job needs a value: The job.");
    }

    [Fact]
    public void Skip_without_a_value_is_an_empty_list() => ValuesOf("Skip", "--skip").Should().BeEmpty();
}
