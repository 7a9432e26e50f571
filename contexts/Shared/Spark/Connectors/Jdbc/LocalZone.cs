using Shared.Spark.Embedded.Kernels.DateTimes;

namespace Shared.Spark.Connectors.Jdbc;

/// <summary>The time zone of this machine: JDBC's, whatever the session's is.</summary>
internal static class LocalZone
{
    internal static ZoneRules Utc { get; } = ZoneRules.Of("UTC");

    internal static ZoneRules Value { get; } = ZoneRules.Of(TimeZoneInfo.Local.Id);
}
