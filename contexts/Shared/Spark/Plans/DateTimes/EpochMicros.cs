namespace Shared.Spark.Plans.DateTimes;

/// <summary>Microseconds since 1970-01-01, as timestamps are held.</summary>
internal static class EpochMicros
{
    /// <summary>This instant.</summary>
    internal static long Now => Of(DateTime.UtcNow);

    /// <summary>Those of a time, in its own zone.</summary>
    internal static long Of(DateTime time) => (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}
