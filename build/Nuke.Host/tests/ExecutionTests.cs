using CsCheck;
using Nuke.Common.Execution;
using Nuke.Common.Parameters;
using Nuke.Common.Reporting;

namespace Nuke.Common.Tests;

public class ExecutionTests
{
    private readonly SampleBuild _build = new();
    private readonly IReadOnlyList<ExecutableTarget> _targets;

    public ExecutionTests() => _build.AllTargets = _targets = TargetGraph.Create(_build, [_build.Compile]);

    private ExecutableTarget Named(string name) => _targets.Single(t => t.Name == name);

    private IReadOnlyList<ExecutableTarget> Plan(params string[] names)
    {
        foreach (var name in names)
            Named(name).Invoked = true;
        return ExecutionPlanner.Plan(_targets, [.. names.Select(Named)]);
    }

    private static IEnumerable<string> Names(IEnumerable<ExecutableTarget> targets) => targets.Select(t => t.Name);

    [Fact]
    public void A_target_runs_after_what_it_depends_on_and_before_what_it_triggers() =>
        Names(Plan("Test")).Should().Equal("Restore", "Compile", "Test", "Report");

    [Fact]
    public void An_order_counts_only_if_both_run()
    {
        Names(Plan("Compile", "Clean")).Should().Equal("Clean", "Restore", "Compile");
        Names(Plan("Compile")).Should().NotContain("Clean");
    }

    [Fact]
    public void A_target_runs_once() => Names(Plan("Pack", "Test", "Compile")).Should().OnlyHaveUniqueItems();

    [Fact]
    public void A_circle_is_an_error_that_shows_it()
    {
        Named("Restore").Dependencies.Add(Named("Test"));

        var plan = () => Plan("Test");

        plan.Should().Throw<BuildFailure>().WithMessage("*in a circle: Test -> Restore -> Compile -> Test.");
    }

    [Fact]
    public void In_any_graph_each_target_runs_after_those_it_needs() =>
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11])
            .List[0, 40]
            .Sample(edges =>
            {
                var targets = Enumerable.Range(0, 12).Select(i => new ExecutableTarget($"T{i}", new TargetDefinition(), false)).ToArray();
                foreach (var (a, b) in edges.Where(e => e.Item1 != e.Item2))
                    targets[Math.Max(a, b)].Dependencies.Add(targets[Math.Min(a, b)]);
                var plan = ExecutionPlanner.Plan(targets, [targets[11], targets[3]]).ToList();
                return plan.Contains(targets[3])
                    && plan.Contains(targets[11])
                    && plan.Distinct().Count() == plan.Count
                    && plan.All(t => t.Dependencies.All(d => plan.IndexOf(d) >= 0 && plan.IndexOf(d) < plan.IndexOf(t)));
            });

    [Fact]
    public void A_failure_stops_the_rest_but_for_what_is_assured()
    {
        _build.Failing = "Compile";
        var plan = Plan("Test");

        BuildExecutor.Execute(_build, plan, []).Should().BeFalse();

        _build.Log.Should().Equal("Restore", "Compile", "Report");
        Named("Test").Status.Should().Be(ExecutionStatus.NotRun);
        Named("Compile").Status.Should().Be(ExecutionStatus.Failed);
    }

    [Fact]
    public void A_target_may_let_the_others_go_on_but_the_build_has_failed()
    {
        _build.Failing = "Test";

        BuildExecutor.Execute(_build, Plan("Test", "Pack"), []).Should().BeFalse();

        _build.Log.Should().Contain("Pack");
    }

    [Fact]
    public void What_is_skipped_does_not_run_and_does_not_fail()
    {
        BuildExecutor.Execute(_build, Plan("Compile", "Never"), [Named("Restore")]).Should().BeTrue();

        _build.Log.Should().Equal("Compile");
        Named("Never").SkipReason.Should().Be("Fast does not hold");
    }

    [Fact]
    public void A_missing_parameter_is_said_with_its_text_and_values()
    {
        var check = () => Requirements.Check(_build, Plan("Pack"), ParameterMember.Of(typeof(SampleBuild)));

        check.Should().Throw<BuildFailure>().WithMessage("Pack needs --job: The job. One of: Orders, Invoices.");
    }

    [Fact]
    public void The_plan_says_why_each_target_runs() =>
        PlanText
            .Of(Plan("Test"))
            .Should()
            .Be(
                """
                 1  Restore  for Compile
                 2  Compile  for Test
                 3  Test     invoked
                 4  Report   triggered by Test

                """
            );

    [Fact]
    public void The_help_lists_targets_and_parameters_with_their_defaults()
    {
        var parameters = ParameterMember.Of(typeof(SampleBuild));
        foreach (var parameter in parameters)
            parameter.RememberDefault(_build);

        var help = HelpText.Of(_build, _targets, parameters);

        help.Should()
            .Contain("Compile (default)")
            .And.Contain("--report-folder <value>")
            .And.Contain("default: 3")
            .And.Contain("one of: Orders, Invoices");
        help.Should().NotContain("  Restore");
    }

    [Fact]
    public void The_schema_has_what_NUKEs_completion_reads()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(SchemaFile.Write(_build, _targets, ParameterMember.Of(typeof(SampleBuild))));

        var definitions = schema.RootElement.GetProperty("definitions");
        definitions
            .GetProperty("ExecutableTarget")
            .GetProperty("enum")
            .EnumerateArray()
            .Select(e => e.GetString())
            .Should()
            .Equal("Clean", "Compile", "Never", "Pack", "Report", "Restore", "Test");
        var properties = definitions.GetProperty("NukeBuild").GetProperty("properties");
        properties.GetProperty("Target").GetProperty("items").GetProperty("$ref").GetString().Should().Be("#/definitions/ExecutableTarget");
        properties.GetProperty("Job").GetProperty("enum").EnumerateArray().Select(e => e.GetString()).Should().Equal("Orders", "Invoices");
        properties.GetProperty("Fast").GetProperty("type").GetString().Should().Be("boolean");
    }
}
