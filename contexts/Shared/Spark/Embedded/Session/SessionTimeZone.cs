using System.Globalization;

namespace Shared.Spark.Embedded.Session;

/// <summary>Time zones by the ids that Spark takes: those of Java's <c>ZoneId</c>, its short ids, offsets.</summary>
internal static class SessionTimeZone
{
    // Java's ZoneId.SHORT_IDS.
    private static readonly Dictionary<string, string> s_shortIds = new(StringComparer.Ordinal)
    {
        ["ACT"] = "Australia/Darwin", ["AET"] = "Australia/Sydney", ["AGT"] = "America/Argentina/Buenos_Aires", ["ART"] = "Africa/Cairo",
        ["AST"] = "America/Anchorage", ["BET"] = "America/Sao_Paulo", ["BST"] = "Asia/Dhaka", ["CAT"] = "Africa/Harare", ["CNT"] = "America/St_Johns",
        ["CST"] = "America/Chicago", ["CTT"] = "Asia/Shanghai", ["EAT"] = "Africa/Addis_Ababa", ["ECT"] = "Europe/Paris",
        ["IET"] = "America/Indiana/Indianapolis", ["IST"] = "Asia/Kolkata", ["JST"] = "Asia/Tokyo", ["MIT"] = "Pacific/Apia", ["NET"] = "Asia/Yerevan",
        ["NST"] = "Pacific/Auckland", ["PLT"] = "Asia/Karachi", ["PNT"] = "America/Phoenix", ["PRT"] = "America/Puerto_Rico",
        ["PST"] = "America/Los_Angeles", ["SST"] = "Pacific/Guadalcanal", ["VST"] = "Asia/Ho_Chi_Minh", ["EST"] = "-05:00", ["MST"] = "-07:00",
        ["HST"] = "-10:00",
    };

    // .NET has offsets of whole minutes up to 14 hours.
    private static readonly TimeSpan s_maxOffset = TimeSpan.FromHours(14);

    /// <summary>The time zone of an id; null when there is none.</summary>
    internal static TimeZoneInfo? Find(string id)
    {
        id = s_shortIds.GetValueOrDefault(id, id);
        if (id is "Z" or "UTC" or "GMT" or "UT")
        {
            return TimeZoneInfo.Utc;
        }

        if (FindOffset(id) is { } offset)
        {
            return offset == TimeSpan.Zero ? TimeZoneInfo.Utc : TimeZoneInfo.CreateCustomTimeZone(id, offset, id, id);
        }

        // .NET also takes names of Windows' and of daylight saving times, which Java does not.
        return id.Contains('/') || id.All(char.IsLetterOrDigit) ? TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null : null;
    }

    private static TimeSpan? FindOffset(string id)
    {
        var text = id;
        foreach (var prefix in (ReadOnlySpan<string>)["UTC", "GMT", "UT"])
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
            {
                text = text[prefix.Length..];
                break;
            }
        }

        if (text.Length < 2 || text[0] is not ('+' or '-'))
        {
            return null;
        }

        var digits = text[1..];
        string[] formats = ["%h", "hh", "h\\:m", "h\\:mm", "hh\\:m", "hh\\:mm", "hhmm", "hh\\:mm\\:ss", "hhmmss"];
        return TimeSpan.TryParseExact(digits, formats, CultureInfo.InvariantCulture, out var offset)
            && offset.Seconds == 0 && offset <= s_maxOffset
            ? text[0] == '-' ? -offset : offset
            : null;
    }
}
