using System.Runtime.InteropServices;
using Microsoft.Spark.Sql;
using Serilog;
using Shared.Pipelines.Hosting.Reporting;
using Shared.Pipelines.Hosting.Sessions;

namespace Shared.Pipelines.Hosting.Jobs;

/// <summary>Runs a job on a thread of its own, so that it can be stopped: its queries at once, the rest within the grace period.</summary>
/// <param name="options">What to work with.</param>
/// <param name="log">The log.</param>
/// <param name="results">Takes the rows that the job shows.</param>
internal sealed class JobExecution(JobOptions options, ILogger log, IResultWriter results) : IDisposable
{
    private static readonly TimeSpan s_interruptInterval = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _stopOverdue = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PosixSignal? _signal;
    private ITimer? _grace;
    private JobRun? _run;

    /// <summary>The stages that ended.</summary>
    internal IReadOnlyList<StageSummary> Stages => _run?.Stages ?? [];

    public void Dispose()
    {
        _grace?.Dispose();
        _stop.Dispose();
    }

    internal ExitCode Run(SparkTarget target, IReadOnlyList<string> arguments, Action<JobRun> job)
    {
        using var signals = options.Signals.Register(Stop);
        var work = Task.Factory.StartNew(
            () => RunOnSession(target, arguments, job),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        if (Task.WaitAny(work, _stopOverdue.Task) == 1)
        {
            log.Error("The job did not stop within {Seconds:0} s; the process ends without it", options.GracePeriod.TotalSeconds);
            return StoppedBy(_signal);
        }

        return work.Exception?.InnerException is { } failure ? Report(failure)
            : _signal is null ? ExitCode.Succeeded
            : StoppedBy(_signal);
    }

    private static ExitCode StoppedBy(PosixSignal? signal) => signal == PosixSignal.SIGINT ? ExitCode.Interrupted : ExitCode.Terminated;

    private void RunOnSession(SparkTarget target, IReadOnlyList<string> arguments, Action<JobRun> job)
    {
        using var session = options.CreateSession(target, options.Name, options.SparkSettings);
        var run = new JobRun(session, log, arguments, options.Clock, options.ProgressInterval, results, _stop.Token);
        _run = run;
        using var interrupting = InterruptWhenStopped(session);
        job(run);
        run.Release();
    }

    // Again and again, for a query may begin just after the others were stopped.
    private ITimer InterruptWhenStopped(SparkSession session) =>
        options.Clock.CreateTimer(
            _ =>
            {
                if (_stop.IsCancellationRequested)
                {
                    Interrupt(session);
                }
            },
            null,
            s_interruptInterval,
            s_interruptInterval
        );

    private void Interrupt(SparkSession session)
    {
        try
        {
            SparkSessions.Interrupt(session);
        }
        catch (Exception exception)
        {
            log.Debug(exception, "The queries of the session could not be stopped");
        }
    }

    private void Stop(PosixSignal signal)
    {
        _signal = signal;
        log.Warning("{Signal:l}: the job is asked to stop; it has {Seconds:0} s", signal.ToString(), options.GracePeriod.TotalSeconds);
        _grace = options.Clock.CreateTimer(_ => _stopOverdue.TrySetResult(), null, options.GracePeriod, Timeout.InfiniteTimeSpan);
        _stop.Cancel();
    }

    private ExitCode Report(Exception failure)
    {
        if (_signal is { } signal)
        {
            log.Warning("The job stopped for {Signal:l}", signal.ToString());
            log.Debug(failure, "What it stopped with");
            return StoppedBy(signal);
        }

        if (failure is JobException clear)
        {
            log.Error("{Error:l}", clear.Message);
            log.Debug(clear, "Where it comes from");
            return ExitCode.Failed;
        }

        log.Error(failure, "The job failed: {Error:l}", failure.Message);
        return ExitCode.Failed;
    }
}
