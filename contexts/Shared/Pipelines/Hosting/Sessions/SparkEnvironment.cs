using Shared.Pipelines.Hosting.Contracts;

namespace Shared.Pipelines.Hosting.Sessions;

/// <summary>What decides on which Spark a job runs. The one place that knows.</summary>
/// <param name="Remote">A Spark Connect server.</param>
/// <param name="Master">The threads of the embedded engine.</param>
/// <param name="BackendPort">Set by spark-submit when it starts a job by Microsoft.Spark's DotnetRunner.</param>
public sealed record SparkEnvironment(
    [Variable("SPARK_REMOTE", "the cluster to run on, by Spark Connect: sc://host:port")] SparkRemote? Remote,
    [Variable("SPARK_MASTER", "without a cluster: how many threads the embedded engine takes")] SparkMaster? Master,
    [Variable("DOTNETBACKEND_PORT", "set by spark-submit for jobs built with -p:SparkApi=Package")] int? BackendPort
)
{
#if SPARK_API_PACKAGE
    private const bool UsesPackage = true;
#else
    private const bool UsesPackage = false;
#endif

    /// <summary>The Spark to run on. What spark-submit gave goes first, then a cluster, then this process.</summary>
    /// <param name="environment">Where the job runs.</param>
    /// <exception cref="EnvironmentException">The variables do not fit together, or production does not say where to run.</exception>
    public SparkTarget FindTarget(DeploymentEnvironment environment) => FindTarget(environment, UsesPackage);

    internal SparkTarget FindTarget(DeploymentEnvironment environment, bool usesPackage) =>
        (usesPackage, this) switch
        {
            (true, { BackendPort: not null }) => new SparkTarget.Submitted(),
            (true, _) => throw Wrong(
                "DOTNETBACKEND_PORT",
                "is not set, and this job was built with -p:SparkApi=Package: start it by spark-submit with DotnetRunner"
            ),
            (false, { Remote: { } remote }) => new SparkTarget.Connect(remote),
            (false, { BackendPort: not null }) => throw Wrong(
                "DOTNETBACKEND_PORT",
                "is set: spark-submit started this job by DotnetRunner, but it was not built with -p:SparkApi=Package"
            ),
            (false, { Master: { } master }) => new SparkTarget.Embedded(master.Value),
            (false, _) when environment == DeploymentEnvironment.Production => throw Wrong(
                "SPARK_REMOTE",
                "is not set, and in production a job does not guess: name a cluster, or say SPARK_MASTER=local[*] to run in this process"
            ),
            _ => new SparkTarget.Embedded("local[*]"),
        };

    private static EnvironmentException Wrong(string name, string problem)
    {
        var variable = new EnvironmentContract<SparkEnvironment>().Variables.First(variable => variable.Name == name);
        return new EnvironmentException("the Spark session", [new VariableProblem(variable, problem)]);
    }
}
