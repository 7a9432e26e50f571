using System.Globalization;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Plans.Formatting;

/// <summary>Finds the time zones that <c>spark.sql.session.timeZone</c> may name, and their offsets at any time.</summary>
public static class SessionTimeZone
{
    private const long MicrosecondsPerCycle = 146_097L * 86_400_000_000;

    // Java's ZoneId.SHORT_IDS.
    private static readonly Dictionary<string, string> s_shortIds = new()
    {
        ["EST"] = "-05:00", ["HST"] = "-10:00", ["MST"] = "-07:00", ["ACT"] = "Australia/Darwin", ["AET"] = "Australia/Sydney",
        ["AGT"] = "America/Argentina/Buenos_Aires", ["ART"] = "Africa/Cairo", ["AST"] = "America/Anchorage", ["BET"] = "America/Sao_Paulo",
        ["BST"] = "Asia/Dhaka", ["CAT"] = "Africa/Harare", ["CNT"] = "America/St_Johns", ["CST"] = "America/Chicago", ["CTT"] = "Asia/Shanghai",
        ["EAT"] = "Africa/Addis_Ababa", ["ECT"] = "Europe/Paris", ["IET"] = "America/Indiana/Indianapolis", ["IST"] = "Asia/Kolkata",
        ["JST"] = "Asia/Tokyo", ["MIT"] = "Pacific/Apia", ["NET"] = "Asia/Yerevan", ["NST"] = "Pacific/Auckland", ["PLT"] = "Asia/Karachi",
        ["PNT"] = "America/Phoenix", ["PRT"] = "America/Puerto_Rico", ["PST"] = "America/Los_Angeles", ["SST"] = "Pacific/Guadalcanal",
        ["VST"] = "Asia/Ho_Chi_Minh",
    };

    private static readonly long s_first = MicrosecondsOf(DateTime.MinValue.AddDays(2));
    private static readonly long s_last = MicrosecondsOf(DateTime.MaxValue.AddDays(-2));

    /// <summary>The zone of an id as Java knows it: <c>Europe/Paris</c>, <c>UTC</c>, <c>+02:00</c>, <c>GMT+2</c>; the machine's when null.</summary>
    /// <exception cref="SparkException">There is no such zone.</exception>
    public static TimeZoneInfo Find(string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return TimeZoneInfo.Local;
        }

        var name = s_shortIds.GetValueOrDefault(id, id);
        if (OffsetOf(name) is { } offset)
        {
            return offset == TimeSpan.Zero ? TimeZoneInfo.Utc : TimeZoneInfo.CreateCustomTimeZone(id, offset, id, id);
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : throw new SparkException(
                null, $"'{id}' in spark.sql.session.timeZone is invalid. Cannot resolve the given timezone with ZoneId.of(_, ZoneId.SHORT_IDS)");
    }

    /// <summary>How many seconds the zone is before UTC at a time, in years that .NET's calendar lacks, too.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="microseconds">The microseconds since 1970-01-01 00:00 UTC.</param>
    public static long OffsetSecondsAt(TimeZoneInfo zone, long microseconds)
    {
        if (ReferenceEquals(zone, TimeZoneInfo.Utc))
        {
            return 0;
        }

        // The calendar, and with it daylight saving time, repeats every 400 years.
        while (microseconds > s_last)
        {
            microseconds -= MicrosecondsPerCycle;
        }

        microseconds = Math.Max(microseconds, s_first);
        return (long)zone.GetUtcOffset(DateTime.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond)).TotalSeconds;
    }

    private static long MicrosecondsOf(DateTime value) => (value.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    // Z, UTC, GMT, UT, each with an offset behind, or an offset alone: +h, +hh:mm.
    private static TimeSpan? OffsetOf(string id)
    {
        var rest = id.AsSpan();
        foreach (var prefix in (ReadOnlySpan<string>)["UTC", "GMT", "UT"])
        {
            if (rest.StartsWith(prefix))
            {
                rest = rest[prefix.Length..];
                break;
            }
        }

        if (rest.IsEmpty || rest is "Z")
        {
            return TimeSpan.Zero;
        }

        if (rest[0] is not ('+' or '-'))
        {
            return null;
        }

        string[] formats = ["%h", "hh", @"h\:mm", @"hh\:mm", @"hh\:mm\:ss", "hhmm"];
        return TimeSpan.TryParseExact(rest[1..], formats, CultureInfo.InvariantCulture, out var offset) && offset <= TimeSpan.FromHours(18)
            ? rest[0] == '-' ? -offset : offset
            : null;
    }
}
