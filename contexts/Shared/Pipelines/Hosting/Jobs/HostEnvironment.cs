using Serilog.Events;
using Shared.Pipelines.Hosting.Contracts;
using Shared.Pipelines.Hosting.Logging;
using Shared.Pipelines.Hosting.Sessions;

namespace Shared.Pipelines.Hosting.Jobs;

/// <summary>What the host itself reads from the environment, beside what its job reads.</summary>
/// <param name="Deployment">Where the job runs.</param>
/// <param name="IsCI">Set by CI servers.</param>
/// <param name="Spark">Which Spark it runs on.</param>
/// <param name="LogLevel">What is logged.</param>
/// <param name="LogFormat">How it is logged.</param>
public sealed record HostEnvironment(
    [Variable("JOB_ENVIRONMENT", "where the job runs; else CI when CI=true, Production when SPARK_REMOTE is set, Local otherwise")]
        DeploymentEnvironment? Deployment,
    [Variable("CI", "set by CI servers", Default = "false")] bool IsCI,
    SparkEnvironment Spark,
    [Variable("LOG_LEVEL", "what is logged", Default = nameof(LogEventLevel.Information))] LogEventLevel LogLevel,
    [Variable("LOG_FORMAT", "how the log is written; else Json in production, Text elsewhere")] LogFormat? LogFormat
)
{
    /// <summary>Where the job runs, as said or as the signs tell.</summary>
    public DeploymentEnvironment WhereItRuns =>
        (Deployment, IsCI, Spark) switch
        {
            ({ } said, _, _) => said,
            (_, true, _) => DeploymentEnvironment.CI,
            (_, _, { Remote: not null } or { BackendPort: not null }) => DeploymentEnvironment.Production,
            _ => DeploymentEnvironment.Local,
        };

    /// <summary>What a deployment may set. Which Spark it is, spark-submit says; that it is CI, the server says.</summary>
    internal static IReadOnlyList<Variable> DeployedVariables =>
        [
            .. new EnvironmentContract<HostEnvironment>().Variables.ExceptBy(
                new EnvironmentContract<SparkEnvironment>().Variables.Select(variable => variable.Name).Append("CI"),
                variable => variable.Name
            ),
        ];

    /// <summary>How the log is written, as said or as fits.</summary>
    public LogFormat HowItLogs =>
        LogFormat ?? (WhereItRuns == DeploymentEnvironment.Production ? Logging.LogFormat.Json : Logging.LogFormat.Text);
}
