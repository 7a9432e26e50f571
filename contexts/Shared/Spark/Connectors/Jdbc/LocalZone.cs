using Shared.Spark.Embedded.Sources.Values;

namespace Shared.Spark.Connectors.Jdbc;

/// <summary>The time zone of this machine: JDBC's, whatever the session's is.</summary>
internal static class LocalZone
{
    internal static Zone Value { get; } = Zone.Find(TimeZoneInfo.Local.Id);
}
