namespace Shared.Spark.Plans.DateTimes;

/// <summary>How long times are. Mirrors Spark's <c>DateTimeConstants</c>.</summary>
internal static class DateTimeConstants
{
    internal const long MicrosPerMilli = 1000;
    internal const long MicrosPerSecond = 1000 * MicrosPerMilli;
    internal const long MicrosPerMinute = 60 * MicrosPerSecond;
    internal const long MicrosPerHour = 60 * MicrosPerMinute;
    internal const long MicrosPerDay = 24 * MicrosPerHour;
}
