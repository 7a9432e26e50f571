using System.Collections.Frozen;
using System.Globalization;

namespace Shared.Spark.Catalyst.Parsing;

/// <summary>A time zone as timestamps name it: an offset, <c>UTC+1</c> or a region. See Java's <c>ZoneId.of</c>.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Offset">Its offset when that is fixed.</param>
internal sealed record ZoneText(TimeZoneInfo Zone, TimeSpan? Offset)
{
    private static readonly TimeSpan s_largest = TimeSpan.FromHours(18);

    // Java's ZoneId.SHORT_IDS.
    private static readonly FrozenDictionary<string, string> s_shortIds = new Dictionary<string, string>
    {
        ["ACT"] = "Australia/Darwin", ["AET"] = "Australia/Sydney", ["AGT"] = "America/Argentina/Buenos_Aires", ["ART"] = "Africa/Cairo",
        ["AST"] = "America/Anchorage", ["BET"] = "America/Sao_Paulo", ["BST"] = "Asia/Dhaka", ["CAT"] = "Africa/Harare",
        ["CNT"] = "America/St_Johns",
        ["CST"] = "America/Chicago", ["CTT"] = "Asia/Shanghai", ["EAT"] = "Africa/Addis_Ababa", ["ECT"] = "Europe/Paris",
        ["IET"] = "America/Indiana/Indianapolis", ["IST"] = "Asia/Kolkata", ["JST"] = "Asia/Tokyo", ["MIT"] = "Pacific/Apia",
        ["NET"] = "Asia/Yerevan",
        ["NST"] = "Pacific/Auckland", ["PLT"] = "Asia/Karachi", ["PNT"] = "America/Phoenix", ["PRT"] = "America/Puerto_Rico",
        ["PST"] = "America/Los_Angeles", ["SST"] = "Pacific/Guadalcanal", ["VST"] = "Asia/Ho_Chi_Minh", ["EST"] = "-05:00",
        ["MST"] = "-07:00",
        ["HST"] = "-10:00",
    }.ToFrozenDictionary();

    /// <summary>Null when there is no such zone.</summary>
    internal static ZoneText? Parse(string text)
    {
        text = s_shortIds.GetValueOrDefault(text, text);
        if (text is "Z" or "UTC" or "GMT" or "UT")
        {
            return Fixed(TimeSpan.Zero);
        }

        foreach (var prefix in (ReadOnlySpan<string>)["UTC", "GMT", "UT"])
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal) && text.Length > prefix.Length && text[prefix.Length] is '+' or '-')
            {
                return OffsetOf(text[prefix.Length..]);
            }
        }

        if (text.Length > 0 && text[0] is '+' or '-')
        {
            return OffsetOf(text);
        }

        return text.Length > 0 && !text.Contains(' ', StringComparison.Ordinal)
            && TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone)
            ? new ZoneText(zone, null)
            : null;
    }

    /// <summary>The instant of local microseconds; in a gap the clock goes on, of two instants it is the earlier one.</summary>
    internal long ToUtc(long local)
    {
        if (Offset is { } offset)
        {
            return local - (offset.Ticks / TimeSpan.TicksPerMicrosecond);
        }

        // Outside of what DateTime reaches, the rules of its last years go on.
        var days = Math.Clamp(local / 86_400_000_000, -700_000, 2_900_000);
        var epoch = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        var time = epoch.AddDays(days).AddMicroseconds(local % 86_400_000_000);
        var utcOffset = Zone.IsAmbiguousTime(time) ? Zone.GetAmbiguousTimeOffsets(time).Max()
            : Zone.IsInvalidTime(time) ? Zone.GetUtcOffset(time.AddDays(-1))
            : Zone.GetUtcOffset(time);
        return local - (utcOffset.Ticks / TimeSpan.TicksPerMicrosecond);
    }

    private static ZoneText? Fixed(TimeSpan offset) =>
        offset.Duration() > s_largest
            ? null
            : new ZoneText(TimeZoneInfo.Utc.BaseUtcOffset == offset ? TimeZoneInfo.Utc : Custom(offset), offset);

    private static TimeZoneInfo Custom(TimeSpan offset)
    {
        // TimeZoneInfo knows offsets of whole minutes up to 14 hours; the exact one is kept beside it.
        var minutes = Math.Clamp((int)offset.TotalMinutes, -14 * 60, 14 * 60);
        return TimeZoneInfo.CreateCustomTimeZone($"UTC{minutes:+0;-0}", TimeSpan.FromMinutes(minutes), null, null);
    }

    // +h, +hh, +h:mm, +hh:mm, +hh:mm:ss, +hhmm, +hhmmss
    private static ZoneText? OffsetOf(string text)
    {
        var sign = text[0] == '-' ? -1 : 1;
        var body = text[1..];
        var parts = body.Contains(':', StringComparison.Ordinal) ? body.Split(':') : Pairs(body);
        Span<int> numbers = [0, 0, 0];
        if (parts.Length is < 1 or > 3)
        {
            return null;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length is < 1 or > 2 || (i == 2 && parts[i].Length == 1)
                || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]) || (i > 0 && numbers[i] > 59))
            {
                return null;
            }
        }

        return Fixed(sign * new TimeSpan(numbers[0], numbers[1], numbers[2]));
    }

    private static string[] Pairs(string digits) => digits.Length switch
    {
        1 or 2 => [digits],
        4 => [digits[..2], digits[2..]],
        6 => [digits[..2], digits[2..4], digits[4..]],
        _ => [],
    };
}
