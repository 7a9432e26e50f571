using Microsoft.Spark.Sql;
using Serilog;
using Shared.Pipelines.Hosting.Reporting;

namespace Shared.Pipelines.Hosting.Jobs;

/// <summary>
/// One run of a job: its session, its log, and the verbs its orchestration is written in.
/// Each verb is a stage with a time, a row count and a place in the summary.
/// </summary>
public sealed class JobRun
{
    private readonly TimeProvider _clock;
    private readonly TimeSpan _progressInterval;
    private readonly IResultWriter _results;
    private readonly List<StageSummary> _stages = [];
    private readonly Dictionary<DataFrame, long> _counts = new(ReferenceEqualityComparer.Instance);

    internal JobRun(
        SparkSession session,
        ILogger log,
        IReadOnlyList<string> arguments,
        TimeProvider clock,
        TimeSpan progressInterval,
        IResultWriter results,
        CancellationToken cancellationToken
    )
    {
        Session = session;
        Log = log;
        Arguments = arguments;
        CancellationToken = cancellationToken;
        _clock = clock;
        _progressInterval = progressInterval;
        _results = results;
    }

    /// <summary>The session.</summary>
    public SparkSession Session { get; }

    /// <summary>The log. Secrets of the environment are hidden in it.</summary>
    public ILogger Log { get; }

    /// <summary>The command line.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>Cancelled when the job is asked to stop; queries are stopped by themselves.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The stages that ended.</summary>
    public IReadOnlyList<StageSummary> Stages
    {
        get
        {
            lock (_stages)
            {
                return [.. _stages];
            }
        }
    }

    /// <summary>Reads a source. Its rows are kept, so that counting them does not read twice.</summary>
    /// <param name="name">What the rows are, in the job's words.</param>
    /// <param name="source">Where they are.</param>
    /// <param name="count">False for a source too large to be kept: it is then read when a later stage needs it, and not counted.</param>
    public DataFrame Read(string name, ISource source, bool count = true)
    {
        DataFrame? frame = null;
        RunStage(
            StageKind.Read,
            name,
            source.Place,
            () =>
            {
                frame = source.Read(Session);
                return count ? Count(frame) : null;
            }
        );
        return frame!;
    }

    /// <summary>Computes a frame. Its rows are kept, so that several destinations do not compute them again.</summary>
    /// <param name="name">What the rows are, in the job's words.</param>
    /// <param name="transform">The transformations.</param>
    public DataFrame Compute(string name, Func<DataFrame> transform)
    {
        DataFrame? frame = null;
        RunStage(StageKind.Compute, name, null, () => Count(frame = transform()));
        return frame!;
    }

    /// <summary>Writes a frame to a destination.</summary>
    /// <param name="name">What the rows are, in the job's words.</param>
    /// <param name="frame">The rows.</param>
    /// <param name="destination">Where they go.</param>
    public void Write(string name, DataFrame frame, IDestination destination) =>
        RunStage(
            StageKind.Write,
            name,
            destination.Place,
            () =>
            {
                var rows = Count(frame);
                destination.Write(frame);
                return rows;
            }
        );

    /// <summary>Shows the first rows of a frame at the end of the run, where people look.</summary>
    /// <param name="title">What the rows are.</param>
    /// <param name="frame">The rows.</param>
    /// <param name="rows">How many.</param>
    public void Show(string title, DataFrame frame, int rows = 20)
    {
        if (_results.IsWanted)
        {
            _results.Add(
                title,
                [.. frame.Columns()],
                [.. frame.Take(rows + 1)],
                rows,
                _counts.TryGetValue(frame, out var count) ? count : null
            );
        }
    }

    internal void Release()
    {
        foreach (var frame in _counts.Keys)
        {
            frame.Unpersist();
        }
    }

    private void RunStage(StageKind kind, string name, string? place, Func<long?> stage)
    {
        CancellationToken.ThrowIfCancellationRequested();
        Log.Debug("{Stage:l} {Name:l} begins: {Place}", kind.ToString(), name, place);
        var started = _clock.GetTimestamp();
        var done = false;
        long? rows = null;
        using var progress = _clock.CreateTimer(
            _ =>
                Log.Information(
                    "{Stage:l} {Name:l}: still running, {Seconds:0} s",
                    kind.ToString(),
                    name,
                    _clock.GetElapsedTime(started).TotalSeconds
                ),
            null,
            _progressInterval,
            _progressInterval
        );
        try
        {
            rows = stage();
            done = true;
        }
        finally
        {
            lock (_stages)
            {
                _stages.Add(new StageSummary(kind, name, _clock.GetElapsedTime(started).TotalSeconds, rows, place, done));
            }
        }

        Log.Information(
            "{Stage:l} {Name:l}: {Rows} rows, {Seconds:0.00} s",
            kind.ToString(),
            name,
            rows,
            _clock.GetElapsedTime(started).TotalSeconds
        );
    }

    private long? Count(DataFrame frame)
    {
        if (!_counts.TryGetValue(frame, out var rows))
        {
            rows = frame.Persist().Count();
            _counts.Add(frame, rows);
        }

        return rows;
    }
}
