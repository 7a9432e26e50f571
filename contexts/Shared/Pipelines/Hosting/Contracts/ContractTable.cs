using Shared.Pipelines.Hosting.Reporting;
using Spectre.Console;

namespace Shared.Pipelines.Hosting.Contracts;

/// <summary>Contracts and what is wrong with their variables, as tables.</summary>
internal static class ContractTable
{
    private const string LocalFile = "local_dev_env/*.env";
    private const string SecretFile = "local_dev_env/secrets.env";

    private const string Footer = $"""
        Where to set them: on this machine in {LocalFile}, secrets in {SecretFile} (never committed), as lines 'export NAME=value';
        in CI in the pipeline's variables and secrets; in production in the job's deployment (scheduler, container, secret store).
        A variable that is already set in the process wins over the files.
        """;

    internal static string Problems(string owner, IReadOnlyList<VariableProblem> problems)
    {
        var table = new Table().Border(TableBorder.Ascii2).AddColumns("Variable", "Problem", "What it is for", "Set it in");
        foreach (var (variable, problem) in problems)
        {
            table.AddRow(
                new Text(variable.Name),
                new Text(problem),
                new Text($"{variable.Purpose} ({variable.TypeText})"),
                new Text(variable.IsSecret ? SecretFile : LocalFile)
            );
        }

        var count = problems.Count == 1 ? "1 variable is" : $"{problems.Count} variables are";
        return $"The environment of {owner} is not complete: {count} missing or malformed. Nothing was started.\n{TableText.Of(table)}{Footer}";
    }

    internal static string Help(IEnumerable<Variable> variables)
    {
        var table = new Table().Border(TableBorder.Ascii2).AddColumns("Variable", "Type", "Default", "What it is for");
        foreach (var variable in variables)
        {
            table.AddRow(
                new Text(variable.Name),
                new Text(variable.TypeText),
                new Text(variable.Default ?? (variable.IsRequired ? "(must be set)" : "(may be left out)")),
                new Text(variable.Purpose)
            );
        }

        return $"{TableText.Of(table)}{Footer}";
    }
}
