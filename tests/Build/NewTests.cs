namespace BuildTests;

/// <summary>./build.sh New, in a temporary copy of this repository: what it writes builds, passes and runs at once.</summary>
public sealed class NewTests : IDisposable
{
    private readonly RepositoryCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public async Task A_new_context_with_a_new_job_builds_passes_and_runs_at_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "build.sh needs bash");

        var made = await _copy.Call("New", "--context", "Billing", "--job", "Billing/DailyInvoices");
        made.ExitCode.Should().Be(0, made.Error);
        File.ReadAllText(_copy.At("contexts/Billing/coverage.json")).Should().Contain("\"DailyInvoices\": 95");
        NestedIn("Billing").Should().BeEquivalentTo("Libs", "Libs.Tests", "DailyInvoices", "DailyInvoices.Tests");

        var tested = await _copy.Call("Test", "--path", "contexts/Billing");
        tested.ExitCode.Should().Be(0, tested.Output + tested.Error);
        tested.Output.Should().Contain("Billing.DailyInvoices.Tests").And.Contain("Billing.Libs.Tests");

        var executed = await _copy.Call("Execute", "--job", "DailyInvoices");
        executed.ExitCode.Should().Be(0, executed.Error);
        executed.Output.Should().MatchRegex(@"\| Acme +\| 4\.50 +\|").And.Contain("Billing.DailyInvoices: Succeeded (exit code 0)");

        File.AppendAllText(_copy.At("contexts/Billing/DailyInvoices/Orchestration.cs"), "// mine\n");
        var again = await _copy.Call("New", "--job", "Billing/DailyInvoices");
        again.ExitCode.Should().Be(1);
        again.Error.Should().Contain("already. --force overwrites.");
        File.ReadAllText(_copy.At("contexts/Billing/DailyInvoices/Orchestration.cs")).Should().EndWith("// mine\n");

        var forced = await _copy.Call("New", "--job", "Billing/DailyInvoices", "--force");
        forced.ExitCode.Should().Be(0, forced.Error);
        File.ReadAllText(_copy.At("contexts/Billing/DailyInvoices/Orchestration.cs")).Should().NotContain("// mine");
    }

    /// <summary>The projects under a solution folder.</summary>
    private IEnumerable<string> NestedIn(string folder)
    {
        var lines = File.ReadAllLines(_copy.At("Contexts.sln"));
        var projects = lines
            .Where(line => line.StartsWith("Project(", StringComparison.Ordinal))
            .Select(line => line.Split('"'))
            .Select(parts => (Name: parts[3], Id: parts[7]))
            .ToArray();
        var id = projects.Single(project => project.Name == folder).Id;
        return projects.Where(project => lines.Any(line => line.Trim() == $"{project.Id} = {id}")).Select(project => project.Name);
    }
}
