using System.Globalization;
using Shared.Spark.Api.Engines;
using Shared.Spark.Plans.Engine;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Describes a session: its engine and settings.
/// See https://spark.apache.org/docs/3.5.7/api/scala/org/apache/spark/sql/SparkSession$$Builder.html.
/// </summary>
public sealed class Builder
{
    private readonly Dictionary<string, string> _options = [];

    internal Builder() { }

    /// <summary>Where the session runs: <c>local[*]</c> in this process, <c>sc://host:port</c> on a cluster by Spark Connect.</summary>
    /// <param name="master">The address.</param>
    public Builder Master(string master) => Config("spark.master", master);

    /// <summary>Names the application.</summary>
    /// <param name="appName">The name.</param>
    public Builder AppName(string appName) => Config("spark.app.name", appName);

    /// <summary>Sets an option.</summary>
    /// <param name="key">The option.</param>
    /// <param name="value">Its value.</param>
    public Builder Config(string key, string value)
    {
        _options[key] = value;
        return this;
    }

    /// <summary>Sets an option.</summary>
    /// <param name="key">The option.</param>
    /// <param name="value">Its value.</param>
    public Builder Config(string key, bool value) => Config(key, value ? "true" : "false");

    /// <summary>Sets an option.</summary>
    /// <param name="key">The option.</param>
    /// <param name="value">Its value.</param>
    public Builder Config(string key, double value) => Config(key, value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Sets an option.</summary>
    /// <param name="key">The option.</param>
    /// <param name="value">Its value.</param>
    public Builder Config(string key, long value) => Config(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets the options of a configuration.</summary>
    /// <param name="conf">The configuration.</param>
    public Builder Config(SparkConf conf)
    {
        foreach (var (key, value) in conf.GetAll())
        {
            Config(key, value);
        }

        return this;
    }

    /// <summary>Keeps tables in a Hive metastore where the engine has one; the embedded engine's own catalog needs none.</summary>
    public Builder EnableHiveSupport() => Config("spark.sql.catalogImplementation", "hive");

    /// <summary>The active or default session with these options set, or a new one that becomes both.</summary>
    public SparkSession GetOrCreate()
    {
        if ((SparkSession.GetActiveSession() ?? SparkSession.GetDefaultSession()) is { } existing)
        {
            Apply(existing);
            return existing;
        }

        var session = Create();
        SparkSession.SetDefaultSession(session);
        SparkSession.SetActiveSession(session);
        return session;
    }

    /// <summary>
    /// A new session that shares nothing with others and is neither active nor default: what tests that run in parallel need.
    /// </summary>
    public SparkSession Create() => Create(EngineProviders.Create);

    internal SparkSession Create(Func<IReadOnlyDictionary<string, string>, ISparkEngine> createEngine)
    {
        var options = new Dictionary<string, string>(_options);
        return new SparkSession(createEngine(options), new SparkContext(options));
    }

    // Static settings, such as the master, are those of the session that is there: Spark ignores them, too.
    private void Apply(SparkSession session)
    {
        foreach (var (key, value) in _options)
        {
            if (key.StartsWith("spark.sql.", StringComparison.Ordinal) && session.Engine.Configuration.IsModifiable(key))
            {
                session.Engine.Configuration.Set(key, value);
            }
        }
    }
}
