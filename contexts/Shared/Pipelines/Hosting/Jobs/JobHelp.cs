using Shared.Pipelines.Hosting.Contracts;

namespace Shared.Pipelines.Hosting.Jobs;

/// <summary>What <c>--help</c> says.</summary>
internal static class JobHelp
{
    internal static string Text(string job, IReadOnlyList<Variable> variables) =>
        $"""
            {job} reads its settings from the environment:

            {ContractTable.Help(variables)}

            Exit codes:
            {string.Join('\n', Enum.GetValues<ExitCode>().Select(code => $"{(int)code, 5}  {Describe(code)}"))}
            """;

    private static string Describe(ExitCode code) =>
        code switch
        {
            ExitCode.Succeeded => "all is done",
            ExitCode.Failed => "the job failed; trying again may help",
            ExitCode.BadConfiguration => "the environment is wrong; trying again does not help",
            ExitCode.Interrupted => "stopped by SIGINT (Ctrl+C)",
            ExitCode.Terminated => "stopped by SIGTERM",
            _ => code.ToString(),
        };
}
