using Nuke.Common.Execution;
using Nuke.Common.Parameters;

namespace Nuke.Common.Tests;

public class ParameterSourcesTests
{
    private static readonly IReadOnlyList<ParameterMember> Parameters = ParameterMember.Of(typeof(SampleBuild));

    private static (IReadOnlyList<string> Texts, string Source)? Find(
        string name,
        string[] line,
        (string, string)[] environment,
        string? json
    )
    {
        var sources = new ParameterSources(
            CommandLine.Parse(line, Parameters),
            environment.ToDictionary(e => e.Item1, e => e.Item2),
            json,
            Parameters
        );
        return sources.Find(Parameters.Single(p => p.Name == name)) is var (value, _) ? (value.Texts, value.Source) : null;
    }

    [Fact]
    public void The_command_line_wins_over_the_environment_and_that_over_the_file()
    {
        const string Json = """{ "$schema": "x", "Job": "file" }""";
        (string, string)[] environment = [("NUKE_JOB", "environment")];

        Find("Job", ["--job", "line"], environment, Json)!.Value.Should().BeEquivalentTo((new[] { "line" }, "--job"));
        Find("Job", [], environment, Json)!.Value.Should().BeEquivalentTo((new[] { "environment" }, "NUKE_JOB"));
        Find("Job", [], [], Json)!.Value.Should().BeEquivalentTo((new[] { "file" }, ".nuke/parameters.json: Job"));
        Find("Job", [], [], null).Should().BeNull();
    }

    [Theory]
    [InlineData("NUKE_REPORT_FOLDER")]
    [InlineData("NUKE_ReportFolder")]
    [InlineData("nuke_reportfolder")]
    public void The_environment_may_spell_a_name_in_any_way_after_NUKE(string name) =>
        Find("ReportFolder", [], [(name, "x")], null)!.Value.Texts.Should().Equal("x");

    [Fact]
    public void Without_NUKE_only_the_very_name_counts()
    {
        Xunit.Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not tell Path from PATH");

        Find("Job", [], [("Job", "x")], null)!.Value.Texts.Should().Equal("x");
        Find("Job", [], [("JOB", "x"), ("MY_JOB", "y")], null).Should().BeNull();
    }

    [Fact]
    public void The_file_may_hold_lists_and_numbers()
    {
        const string Json = """{ "Conf": ["a=1", "b=2"], "Times": 5, "Fast": true }""";

        Find("Conf", [], [], Json)!.Value.Texts.Should().Equal("a=1", "b=2");
        Find("Times", [], [], Json)!.Value.Texts.Should().Equal("5");
        Find("Fast", [], [], Json)!.Value.Texts.Should().Equal("True");
    }

    [Theory]
    [InlineData("""{ "Jop": "x" }""", "*there is no parameter 'Jop'. Did you mean 'Job'?")]
    [InlineData("{", ".nuke/parameters.json is not JSON*")]
    public void A_mistake_in_the_file_is_an_error(string json, string message)
    {
        var find = () => Find("Job", [], [], json);

        find.Should().Throw<BuildFailure>().WithMessage(message);
    }
}
