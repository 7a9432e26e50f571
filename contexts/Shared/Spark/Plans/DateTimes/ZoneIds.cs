using System.Collections.Frozen;
using System.Globalization;

namespace Shared.Spark.Plans.DateTimes;

/// <summary>The ids of time zones that name an offset, and Java's short ones. See Java's <c>ZoneId.of</c>.</summary>
internal static class ZoneIds
{
    private const int LargestOffset = 18 * 3600;

    // Java's ZoneId.SHORT_IDS.
    private static readonly FrozenDictionary<string, string> s_short = new Dictionary<string, string>
    {
        ["ACT"] = "Australia/Darwin",
        ["AET"] = "Australia/Sydney",
        ["AGT"] = "America/Argentina/Buenos_Aires",
        ["ART"] = "Africa/Cairo",
        ["AST"] = "America/Anchorage",
        ["BET"] = "America/Sao_Paulo",
        ["BST"] = "Asia/Dhaka",
        ["CAT"] = "Africa/Harare",
        ["CNT"] = "America/St_Johns",
        ["CST"] = "America/Chicago",
        ["CTT"] = "Asia/Shanghai",
        ["EAT"] = "Africa/Addis_Ababa",
        ["ECT"] = "Europe/Paris",
        ["EST"] = "-05:00",
        ["HST"] = "-10:00",
        ["IET"] = "America/Indiana/Indianapolis",
        ["IST"] = "Asia/Kolkata",
        ["JST"] = "Asia/Tokyo",
        ["MIT"] = "Pacific/Apia",
        ["MST"] = "-07:00",
        ["NET"] = "Asia/Yerevan",
        ["NST"] = "Pacific/Auckland",
        ["PLT"] = "Asia/Karachi",
        ["PNT"] = "America/Phoenix",
        ["PRT"] = "America/Puerto_Rico",
        ["PST"] = "America/Los_Angeles",
        ["SST"] = "Pacific/Guadalcanal",
        ["VST"] = "Asia/Ho_Chi_Minh",
    }.ToFrozenDictionary();

    internal static string LongIdOf(string id) => s_short.GetValueOrDefault(id, id);

    /// <summary>Whether an id is of the kind that has an offset; the offset is null when it is none.</summary>
    internal static bool TryReadOffset(string id, out string prefix, out int? seconds)
    {
        prefix = id is "Z" ? "" : Array.Find(["UTC", "GMT", "UT"], name => id.StartsWith(name, StringComparison.Ordinal)) ?? "";
        seconds = 0;
        var rest = id.AsSpan(prefix.Length);
        if (rest is "Z" && prefix.Length == 0 || rest.IsEmpty && prefix.Length > 0)
        {
            return true;
        }

        var isOffset = rest.Length > 0 && rest[0] is '+' or '-';
        seconds = isOffset ? OffsetOf(rest) : null;
        return isOffset;
    }

    /// <summary>An offset as java.time writes it: <c>+01:00</c>, with seconds only when there are some, <c>Z</c> for none.</summary>
    internal static string FormatOffset(int seconds)
    {
        if (seconds == 0)
        {
            return "Z";
        }

        var absolute = Math.Abs(seconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? '-' : '+')}{absolute / 3600:00}:{absolute / 60 % 60:00}");
        return absolute % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{absolute % 60:00}");
    }

    // +h, +hh, +hhmm, +hhmmss, +h:mm, +hh:m, +hh:mm, +hh:mm:ss: Java's forms, and those that Spark took before 3.0.
    private static int? OffsetOf(ReadOnlySpan<char> text)
    {
        var digits = text[1..];
        var colon = digits.IndexOf(':');
        int? absolute = colon < 0 ? OfDigits(digits) : OfFields(digits, colon);
        return absolute is { } value and <= LargestOffset
            ? text[0] == '-'
                ? -value
                : value
            : null;
    }

    private static int? OfDigits(ReadOnlySpan<char> digits) =>
        digits.Length switch
        {
            1 or 2 => Seconds(digits, "00", "00"),
            4 => Seconds(digits[..2], digits[2..], "00"),
            6 => Seconds(digits[..2], digits[2..4], digits[4..]),
            _ => null,
        };

    private static int? OfFields(ReadOnlySpan<char> text, int colon)
    {
        var rest = text[(colon + 1)..];
        return (colon, rest.Length) switch
        {
            (1 or 2, 1 or 2) => Seconds(text[..colon], rest, "00"),
            (1 or 2, 5) when rest[2] == ':' => Seconds(text[..colon], rest[..2], rest[3..]),
            _ => null,
        };
    }

    private static int? Seconds(ReadOnlySpan<char> hours, ReadOnlySpan<char> minutes, ReadOnlySpan<char> seconds) =>
        TryField(hours, 18, out var h) && TryField(minutes, 59, out var m) && TryField(seconds, 59, out var s)
            ? (h * 3600) + (m * 60) + s
            : null;

    private static bool TryField(ReadOnlySpan<char> text, int largest, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= largest;
}
