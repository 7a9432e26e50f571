using System.Reflection;
using CliWrap;
using CliWrap.Buffered;

namespace Cluster.Tests;

/// <summary>The repository that these tests were built from, and its build.</summary>
internal static class Repository
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    // What the test run itself has set must not reach a job.
    private static readonly string[] s_unset =
    [
        "CI",
        "JOB_ENVIRONMENT",
        "SPARK_REMOTE",
        "SPARK_MASTER",
        "LOG_LEVEL",
        "LOG_FORMAT",
        "JDBC_URL",
        "JDBC_USER",
        "JDBC_PASSWORD",
        "ACCOUNTS_PATH",
        "OUTPUT_PATH",
        "OUTPUT_TABLE",
        "MASTER",
        "DEPLOY_MODE",
        "SPARK_SUBMIT_OPTIONS",
        "JOB_ENV",
    ];

    internal static string Root { get; } =
        typeof(Repository)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(attribute => attribute.Key == "RepositoryRoot")
            .Value!;

    internal static string? SparkHome => Environment.GetEnvironmentVariable("SPARK_HOME");

    /// <summary>Calls ./build.sh and expects it to succeed.</summary>
    internal static async Task<BufferedCommandResult> Build(
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string?>? variables = null
    )
    {
        var result = await Command(
                "bash",
                [Path.Combine(Root, "build.sh"), .. arguments, "--configuration", Configuration],
                variables ?? new Dictionary<string, string?>()
            )
            .ExecuteBufferedAsync();
        result.ExitCode.Should().Be(0, "{0}\n{1}", result.StandardOutput, result.StandardError);
        return result;
    }

    /// <summary>A program with no variables of the test run but those given.</summary>
    internal static Command Command(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?> variables) =>
        Cli.Wrap(program)
            .WithArguments(arguments)
            .WithEnvironmentVariables(s_unset.Concat(variables.Keys).Distinct().ToDictionary(name => name, variables.GetValueOrDefault))
            .WithValidation(CommandResultValidation.None);
}
