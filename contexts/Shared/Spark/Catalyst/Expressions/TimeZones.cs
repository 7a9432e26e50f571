using System.Globalization;

namespace Shared.Spark.Catalyst.Expressions;

/// <summary>Spark's time zone ids: regions, <c>Z</c>, <c>UTC+1</c>, <c>+01:00</c>.</summary>
internal static class TimeZones
{
    /// <summary>The microseconds that local time is ahead of UTC at an instant; 0 for ids nobody knows.</summary>
    internal static long OffsetAt(string id, long microseconds)
    {
        if (id is "UTC" or "Z" or "GMT")
        {
            return 0;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
        {
            var seconds = Math.Clamp(microseconds / 1_000_000, -62_135_596_800, 253_402_300_799);
            return zone.GetUtcOffset(DateTimeOffset.FromUnixTimeSeconds(seconds)).Ticks / TimeSpan.TicksPerMicrosecond;
        }

        var text = id.StartsWith("UTC", StringComparison.Ordinal) || id.StartsWith("GMT", StringComparison.Ordinal) ? id[3..] : id;
        var sign = text.StartsWith('-') ? -1 : 1;
        return TimeSpan.TryParseExact(text.TrimStart('+', '-'), [@"hh\:mm\:ss", @"hh\:mm", @"h\:mm", "hh", "%h"], CultureInfo.InvariantCulture, out var offset)
            ? sign * offset.Ticks / TimeSpan.TicksPerMicrosecond
            : 0;
    }
}
