using CliWrap;
using CliWrap.Buffered;

namespace EndToEnd.Tests.Jobs;

/// <summary>Runs a job as its orchestrator does: as a process, with nothing but its variables.</summary>
internal static class JobProcess
{
    // What the test run itself has set must not reach the job.
    private static readonly string[] s_unset =
    [
        "CI",
        "JOB_ENVIRONMENT",
        "SPARK_REMOTE",
        "SPARK_MASTER",
        "LOG_LEVEL",
        "LOG_FORMAT",
        "JDBC_USER",
        "JDBC_PASSWORD",
        "OUTPUT_TABLE",
    ];

    internal static async Task<BufferedCommandResult> Run(
        string assembly,
        IReadOnlyDictionary<string, string?> variables,
        params string[] arguments
    ) => await Command(assembly, variables, arguments).ExecuteBufferedAsync(TestContext.Current.CancellationToken);

    internal static Command Command(string assembly, IReadOnlyDictionary<string, string?> variables, params string[] arguments) =>
        Cli.Wrap("dotnet")
            .WithArguments([Path.Combine(AppContext.BaseDirectory, assembly), .. arguments])
            .WithEnvironmentVariables(
                s_unset.Concat(variables.Keys).Distinct().ToDictionary(name => name, name => variables.GetValueOrDefault(name))
            )
            .WithValidation(CommandResultValidation.None);
}
