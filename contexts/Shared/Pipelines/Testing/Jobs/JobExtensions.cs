using Microsoft.Spark.Sql;
using Shared.Pipelines.Hosting.Contracts;
using Shared.Pipelines.Hosting.Jobs;

namespace Shared.Pipelines.Testing.Jobs;

/// <summary>Runs jobs in a test, as their process would.</summary>
public static class JobExtensions
{
    /// <summary>Runs a job on a session of its own beside the test's.</summary>
    /// <typeparam name="TEnvironment">What the job reads from the environment.</typeparam>
    /// <param name="session">The test's session.</param>
    /// <param name="options">The options of the job's host.</param>
    /// <param name="orchestration">The flow.</param>
    /// <param name="variables">The environment; nothing of the test process' is in it.</param>
    public static JobOutcome RunJob<TEnvironment>(
        this SparkSession session,
        JobOptions options,
        Action<JobRun, TEnvironment> orchestration,
        params (string Name, string Value)[] variables
    )
        where TEnvironment : class
    {
        using var output = new StringWriter();
        using var log = new StringWriter();
        var host = new JobHost(
            options with
            {
                Variables = new EnvironmentVariables(variables.Select(variable => KeyValuePair.Create(variable.Name, variable.Value))),
                CreateSession = (_, _, _) => session.NewSession(),
                Output = output,
                Error = log,
                Signals = new NoSignals(),
            }
        );
        return new JobOutcome((ExitCode)host.Run([], orchestration), output.ToString(), log.ToString());
    }
}
