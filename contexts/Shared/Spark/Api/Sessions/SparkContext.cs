using Microsoft.Spark.Sql;

namespace Microsoft.Spark;

/// <summary>
/// What the sessions of an application share.
/// See https://spark.apache.org/docs/3.5.7/api/scala/org/apache/spark/SparkContext.html.
/// </summary>
public sealed class SparkContext
{
    private readonly SparkConf _conf;
    private readonly Lock _gate = new();
    private readonly List<SparkSession> _sessions = [];
    private string? _checkpointDirectory;

    /// <summary>A context with settings from the environment.</summary>
    public SparkContext()
        : this(new SparkConf()) { }

    /// <summary>A context with settings.</summary>
    /// <param name="conf">The settings.</param>
    public SparkContext(SparkConf conf)
        : this(conf.GetAll()) { }

    /// <summary>A context of an application.</summary>
    /// <param name="master">Where it runs.</param>
    /// <param name="appName">Its name.</param>
    public SparkContext(string master, string appName)
        : this(master, appName, new SparkConf()) { }

    /// <summary>A context of an application with settings.</summary>
    /// <param name="master">Where it runs.</param>
    /// <param name="appName">Its name.</param>
    /// <param name="conf">The settings.</param>
    public SparkContext(string master, string appName, SparkConf conf)
        : this(new SparkConf(conf.GetAll()).SetMaster(master).SetAppName(appName)) { }

    /// <summary>A context of an application.</summary>
    /// <param name="master">Where it runs.</param>
    /// <param name="appName">Its name.</param>
    /// <param name="sparkHome">Where Spark is installed on the nodes.</param>
    public SparkContext(string master, string appName, string sparkHome)
        : this(master, appName, new SparkConf().SetSparkHome(sparkHome)) { }

    internal SparkContext(IEnumerable<KeyValuePair<string, string>> options) => _conf = new SparkConf(options);

    /// <summary>How many tasks run at a time when nobody says otherwise.</summary>
    public int DefaultParallelism
    {
        get
        {
            var master = _conf.Get("spark.master", "local[*]");
            var threads = master.StartsWith("local[", StringComparison.Ordinal)
                ? master["local[".Length..].TrimEnd(']').Split(',')[0]
                : master;
            var fallback =
                threads == "local" ? 1
                : int.TryParse(threads, out var count) ? count
                : Environment.ProcessorCount;
            return _conf.GetInt("spark.default.parallelism", fallback);
        }
    }

    /// <summary>The context of the active or default session, or of a new one.</summary>
    /// <param name="conf">The settings of a new session.</param>
    public static SparkContext GetOrCreate(SparkConf conf) => SparkSession.Builder().Config(conf).GetOrCreate().SparkContext;

    /// <summary>The version of Spark whose answers the sessions give.</summary>
    public string Version() => Sessions().FirstOrDefault()?.Version() ?? throw new InvalidOperationException("The context has no session.");

    /// <summary>A copy of the settings.</summary>
    public SparkConf GetConf() => new(_conf.GetAll());

    /// <summary>Ends all sessions of this context.</summary>
    public void Stop()
    {
        foreach (var session in Sessions())
        {
            session.Dispose();
        }
    }

    /// <summary>How much is logged.</summary>
    /// <param name="logLevel"><c>ALL, DEBUG, ERROR, FATAL, INFO, OFF, TRACE</c> or <c>WARN</c>.</param>
    /// <exception cref="ArgumentException">There is no such level.</exception>
    public void SetLogLevel(string logLevel)
    {
        string[] levels = ["ALL", "DEBUG", "ERROR", "FATAL", "INFO", "OFF", "TRACE", "WARN"];
        var level = logLevel.ToUpperInvariant();
        _conf.Set(
            "spark.log.level",
            levels.Contains(level)
                ? level
                : throw new ArgumentException(
                    $"Supplied level {logLevel} did not match one of: {string.Join(",", levels)}",
                    nameof(logLevel)
                )
        );
    }

    /// <summary>Names what this flow of calls runs from now on.</summary>
    /// <param name="groupId">The group, to cancel its jobs by.</param>
    /// <param name="description">What it does.</param>
    /// <param name="interruptOnCancel">Whether cancelling interrupts its threads.</param>
    public void SetJobGroup(string groupId, string description, bool interruptOnCancel = false)
    {
        _conf.Set("spark.jobGroup.id", groupId);
        SetJobDescription(description);
    }

    /// <summary>Describes what this flow of calls runs from now on.</summary>
    /// <param name="value">What it does.</param>
    public void SetJobDescription(string value) => _conf.Set("spark.job.description", value);

    /// <summary>What runs from now on belongs to no group.</summary>
    public void ClearJobGroup() => SetJobGroup("", "");

    /// <summary>The folder for <see cref="DataFrame.Checkpoint"/>.</summary>
    /// <param name="directory">The folder.</param>
    public void SetCheckpointDir(string directory) => _checkpointDirectory = directory;

    /// <summary>The folder for <see cref="DataFrame.Checkpoint"/>; null when none is set.</summary>
    public string? GetCheckpointDir() => _checkpointDirectory;

    /// <summary>A value that functions of all tasks can read.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">Its type.</typeparam>
    public Broadcast<T> Broadcast<T>(T value) => new(value);

    internal void Add(SparkSession session)
    {
        lock (_gate)
        {
            _sessions.Add(session);
        }
    }

    internal void Remove(SparkSession session)
    {
        lock (_gate)
        {
            _sessions.Remove(session);
        }
    }

    private SparkSession[] Sessions()
    {
        lock (_gate)
        {
            return [.. _sessions];
        }
    }
}
