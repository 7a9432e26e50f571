using Shared.Spark.Embedded.Session;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Sources;

/// <summary>What a data source may ask of the session it works for.</summary>
/// <param name="Configuration">The session's settings.</param>
/// <param name="DuckDb">The session's DuckDB instance.</param>
public sealed record DataSourceSession(IRuntimeConfiguration Configuration, IDuckDb DuckDb)
{
    /// <summary><c>spark.sql.session.timeZone</c>.</summary>
    public string TimeZone => SessionSettings.TimeZoneOf(Configuration);

    /// <summary>A setting that is true or false.</summary>
    public bool IsSet(string key, bool otherwise = false) => bool.TryParse(Configuration.Find(key), out var value) ? value : otherwise;
}
