using Shared.Pipelines.Hosting.Jobs;

namespace Salesforce.Libs.Bootstrap;

/// <summary>
/// How every job of this context starts: the same name scheme, the same settings of the session, whatever Spark it runs on.
/// </summary>
public static class SalesforceHost
{
    /// <summary>Runs a job to its end.</summary>
    /// <typeparam name="TEnvironment">What the job reads from the environment.</typeparam>
    /// <param name="job">The job: <c>SampleJob</c>.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="orchestration">The flow.</param>
    /// <returns>The exit code of the process.</returns>
    public static int Run<TEnvironment>(string job, IReadOnlyList<string> arguments, Action<JobRun, TEnvironment> orchestration)
        where TEnvironment : class => new JobHost(Options(job)).Run(arguments, orchestration);

    /// <summary>What a job's host works with; tests change it with <c>with</c>.</summary>
    /// <param name="job">The job.</param>
    public static JobOptions Options(string job) =>
        new()
        {
            Name = $"Salesforce.{job}",
            SparkSettings = new Dictionary<string, string>
            {
                // A date must not depend on where the job runs.
                ["spark.sql.session.timeZone"] = "UTC",
            },
        };
}
