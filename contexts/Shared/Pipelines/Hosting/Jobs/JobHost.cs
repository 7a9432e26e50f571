using Shared.Pipelines.Hosting.Contracts;
using Shared.Pipelines.Hosting.Logging;
using Shared.Pipelines.Hosting.Reporting;
using Shared.Pipelines.Hosting.Sessions;

namespace Shared.Pipelines.Hosting.Jobs;

/// <summary>
/// Runs a job: checks its environment, makes its session, logs, stops it when asked, sums up, and ends with an <see cref="ExitCode"/>.
/// </summary>
/// <param name="options">What to work with.</param>
public sealed class JobHost(JobOptions options)
{
    /// <summary>A host with the defaults of a process.</summary>
    /// <param name="name">The name of the job: <c>Salesforce.SampleJob</c>.</param>
    public JobHost(string name)
        : this(new JobOptions { Name = name }) { }

    /// <summary>Runs a job to its end.</summary>
    /// <typeparam name="TEnvironment">What the job reads from the environment.</typeparam>
    /// <param name="arguments">The command line; <c>--help</c> shows the variables, <c>--contract</c> prints them as JSON.</param>
    /// <param name="job">The orchestration.</param>
    /// <returns>The exit code of the process.</returns>
    public int Run<TEnvironment>(IReadOnlyList<string> arguments, Action<JobRun, TEnvironment> job)
        where TEnvironment : class
    {
        var contract = new EnvironmentContract<TEnvironment>();
        if (arguments is ["--help"] or ["-h"])
        {
            options.Output.WriteLine(
                JobHelp.Text(options.Name, [.. contract.Variables, .. new EnvironmentContract<HostEnvironment>().Variables])
            );
            return (int)ExitCode.Succeeded;
        }

        if (arguments is ["--contract"])
        {
            options.Output.WriteLine(ContractJson.Text([.. contract.Variables, .. HostEnvironment.DeployedVariables]));
            return (int)ExitCode.Succeeded;
        }

        try
        {
            var problems = new List<VariableProblem>();
            var host = new EnvironmentContract<HostEnvironment>().TryRead(options.Variables, problems);
            var environment = contract.TryRead(options.Variables, problems);
            return problems.Count == 0
                ? (int)Run(host!, environment!, host!.Spark.FindTarget(host.WhereItRuns), arguments, run => job(run, environment!))
                : throw new EnvironmentException(options.Name, problems);
        }
        catch (EnvironmentException wrong)
        {
            options.Error.WriteLine(Redactor.For().Redact(wrong.Message));
            return (int)ExitCode.BadConfiguration;
        }
    }

    private ExitCode Run(HostEnvironment host, object environment, SparkTarget target, IReadOnlyList<string> arguments, Action<JobRun> job)
    {
        var started = options.Clock.GetUtcNow();
        var timestamp = options.Clock.GetTimestamp();
        var redactor = Redactor.For(host, environment);
        using var log = JobLog.Create(
            options.Error,
            host.HowItLogs,
            host.LogLevel,
            redactor,
            options.Name,
            Guid.CreateVersion7(started).ToString()
        );
        var report = new RunReport(host.HowItLogs == LogFormat.Text);

        log.Information(
            "{JobName:l} starts: {Environment:l}, {SparkTarget:l}",
            options.Name,
            host.WhereItRuns.ToString(),
            target.ToString()
        );
        log.Debug("Environment of the job: {JobEnvironment}", environment.ToString());
        using var execution = new JobExecution(options, log, report);
        var exitCode = execution.Run(target, arguments, job);

        var summary = new RunSummary(
            options.Name,
            exitCode,
            started,
            options.Clock.GetElapsedTime(timestamp).TotalSeconds,
            execution.Stages
        );
        log.ForContext("Summary", summary, destructureObjects: true)
            .Information(
                "{JobName:l} ends: {ExitCode:l} in {Seconds:0.00} s, {RowsIn} rows in, {RowsOut} rows out",
                summary.Job,
                summary.ExitCode.ToString(),
                summary.Seconds,
                summary.RowsIn,
                summary.RowsOut
            );
        report.WriteTo(options.Output, redactor, summary);
        return exitCode;
    }
}
