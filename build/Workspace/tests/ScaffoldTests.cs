using Workspace.Projects;
using Workspace.Scaffolding;

namespace Workspace.Tests;

public sealed class ScaffoldTests : IDisposable
{
    private static readonly Job[] Jobs = [new("Sales", "Import", "x")];

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("Invoices", "INVOICES")]
    [InlineData("DailyReport", "DAILY_REPORT")]
    [InlineData("HTTPImport2", "HTTP_IMPORT2")]
    public void Variables_are_spelt_in_capitals(string name, string variable) => Scaffold.ToVariable(name).Should().Be(variable);

    [Theory]
    [InlineData("billing", "'billing' cannot be the name of a context: a capital letter*as in Billing*")]
    [InlineData("Bill-ing", "*cannot be the name of a context*")]
    [InlineData("Shared", "*means something else in this repository*")]
    [InlineData("SALES", "There is a context 'Sales' already*")]
    public void Bad_names_of_contexts_are_told(string name, string message)
    {
        var check = () => NameRules.Context(name, ["Sales"]);
        check.Should().Throw<UserError>().WithMessage(message);
    }

    [Theory]
    [InlineData("Import", "A new job is named with its context*Billing/Invoices: 'Import' is not.")]
    [InlineData("Sale/Report", "There is no context 'Sale'. Did you mean 'Sales'? ./build.sh New --context Sale makes one.")]
    [InlineData("Sales/report", "*cannot be the name of a job*as in Invoices*")]
    [InlineData("Sales/Sales", "A job cannot be named like its context*")]
    [InlineData("Sales/IMPORT", "There is a job Sales/Import already*")]
    [InlineData("Sales/JobTests", "*means something else*")]
    public void Bad_names_of_jobs_are_told(string name, string message)
    {
        var check = () => NameRules.Job(name, Jobs, ["Sales"]);
        check.Should().Throw<UserError>().WithMessage(message);
    }

    [Fact]
    public void A_good_name_is_taken() => NameRules.Job("Sales/Report", Jobs, ["Sales"]).Should().Be(("Sales", "Report"));

    [Fact]
    public void Tokens_are_filled_in_names_and_texts_and_nothing_is_overwritten_unasked()
    {
        _directory.Write("templates/contexts/@CONTEXT@/@CONTEXT@Host.cs.template", "class @CONTEXT@Host;");
        var tokens = new Dictionary<string, string> { ["CONTEXT"] = "Billing" };
        var written = new Scaffold(_directory.Root, force: false).Write(Path.Combine(_directory.Root, "templates"), tokens);

        written.Should().Equal("contexts/Billing/BillingHost.cs");
        File.ReadAllText(Path.Combine(_directory.Root, written[0])).Should().Be("class BillingHost;");

        var again = () => new Scaffold(_directory.Root, force: false).Write(Path.Combine(_directory.Root, "templates"), tokens);
        again.Should().Throw<UserError>().WithMessage("There is contexts/Billing/BillingHost.cs already. --force overwrites.");
        new Scaffold(_directory.Root, force: true).Write(Path.Combine(_directory.Root, "templates"), tokens).Should().HaveCount(1);
    }

    [Fact]
    public void A_token_that_stands_for_nothing_is_a_mistake()
    {
        var fill = () => Template.Fill("@NO_SUCH@", new Dictionary<string, string>());
        fill.Should().Throw<UserError>().WithMessage("*@NO_SUCH@*");
    }

    [Fact]
    public void A_threshold_is_added_once()
    {
        _directory.Write("contexts/Billing/coverage.json", """{ "lines": { "Libs": 90 } }""");
        var scaffold = new Scaffold(_directory.Root, force: false);

        scaffold.AddThreshold("Billing", "Invoices");
        scaffold.AddThreshold("Billing", "Invoices");

        File.ReadAllText(Path.Combine(_directory.Root, "contexts/Billing/coverage.json"))
            .Should()
            .Contain("""{ "Libs": 90, "Invoices": 95 }""");
    }
}
