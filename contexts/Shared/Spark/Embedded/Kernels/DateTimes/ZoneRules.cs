using System.Globalization;
using System.Text.RegularExpressions;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.DateTimes;

/// <summary>
/// The offsets of a time zone, to the second and for all times, as java.time has them: local times in a gap are moved behind it, those that are there
/// twice are the first. Immutable.
/// </summary>
internal sealed partial class ZoneRules
{
    private const long MicrosPerSecond = 1_000_000;

    // In the Gregorian calendar, all days of the year and of the week come again after 400 years.
    private const long CycleSeconds = 146_097L * 86_400;
    private const long CycleStart = 16_725_225_600;

    private static readonly Dictionary<string, string> s_shortIds = new()
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
    };

    private readonly long[] _transitions;
    private readonly int[] _offsets;
    private readonly string[] _abbreviations;

    private ZoneRules(string id, long[] transitions, int[] offsets, string[] abbreviations) =>
        (Id, _transitions, _offsets, _abbreviations) = (id, transitions, offsets, abbreviations);

    /// <summary>The id as java.time writes it.</summary>
    internal string Id { get; }

    /// <summary>Whether local times are those of UTC.</summary>
    internal bool IsUtc => _transitions.Length == 0 && _offsets[0] == 0;

    /// <summary>The rules of an id as Spark takes it: a region, an offset, <c>UTC+3</c>, or one of Java's short names.</summary>
    /// <exception cref="SparkException">There is no such zone.</exception>
    internal static ZoneRules Of(string id) => TryFind(id) ?? throw new SparkRuntimeException(
        null, $"The time zone '{id}' is unknown. It must be a region as 'America/Los_Angeles' or an offset as '+01:00'.");

    /// <summary>The rules of an id; null when there is no such zone.</summary>
    internal static ZoneRules? TryFind(string id)
    {
        id = s_shortIds.GetValueOrDefault(id, id);
        if (id is "Z" or "UTC" or "GMT" or "UT")
        {
            return Fixed(id, 0);
        }

        var match = OffsetId().Match(id);
        if (match.Success)
        {
            var prefix = match.Groups[1].Value;
            return TryParseOffset(match.Groups[2].Value) is { } seconds ? Fixed(prefix + FormatOffset(seconds), seconds) : null;
        }

        return FromFile(id) ?? FromSystem(id);
    }

    /// <summary>The offset from UTC in seconds at an instant.</summary>
    internal int OffsetAt(long utcMicros) => _offsets[IndexAt(FloorSeconds(utcMicros))];

    /// <summary>The abbreviation at an instant: <c>PST</c>.</summary>
    internal string AbbreviationAt(long utcMicros) => _abbreviations[IndexAt(FloorSeconds(utcMicros))];

    /// <summary>The local time of an instant.</summary>
    internal long ToLocal(long utcMicros) => utcMicros + (OffsetAt(utcMicros) * MicrosPerSecond);

    /// <summary>The instant of a local time.</summary>
    internal long ToUtc(long localMicros)
    {
        if (_transitions.Length == 0)
        {
            return localMicros - (_offsets[0] * MicrosPerSecond);
        }

        // The offset that was in force a day before is right unless a transition came since.
        var seconds = FloorSeconds(localMicros);
        var index = IndexAt(seconds - 86_400);
        var cycled = Cycled(seconds - 86_400) - (seconds - 86_400);
        while (index < _transitions.Length)
        {
            // A local time that has not reached the transition, or is there twice, has the offset before.
            var before = _transitions[index] + _offsets[index];
            var after = _transitions[index] + _offsets[index + 1];
            var local = seconds + cycled;
            if (local < Math.Max(before, after))
            {
                break;
            }

            index++;
        }

        return localMicros - (_offsets[index] * MicrosPerSecond);
    }

    /// <summary>An offset as java.time writes it: <c>+01:00</c>, with seconds only when there are some, <c>Z</c> for none.</summary>
    internal static string FormatOffset(int seconds)
    {
        if (seconds == 0)
        {
            return "Z";
        }

        var absolute = Math.Abs(seconds);
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{(seconds < 0 ? '-' : '+')}{absolute / 3600:00}:{absolute / 60 % 60:00}");
        return absolute % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{absolute % 60:00}");
    }

    private static ZoneRules Fixed(string id, int seconds) => new(id, [], [seconds], [id]);

    private static int? TryParseOffset(string text)
    {
        var match = Offset().Match(text);
        if (!match.Success)
        {
            return null;
        }

        int Part(int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var (hours, minutes, seconds) = (Part(2), Part(3), Part(4));
        var total = (hours * 3600) + (minutes * 60) + seconds;
        return minutes > 59 || seconds > 59 || total > 18 * 3600 ? null : match.Groups[1].Value == "-" ? -total : total;
    }

    private static long FloorSeconds(long micros) => Math.DivRem(micros, MicrosPerSecond) is var (seconds, rest) && rest < 0 ? seconds - 1 : micros / MicrosPerSecond;

    private static long Cycled(long seconds) => seconds < CycleStart ? seconds : CycleStart - CycleSeconds + ((seconds - CycleStart) % CycleSeconds);

    private int IndexAt(long seconds)
    {
        if (_transitions.Length == 0)
        {
            return 0;
        }

        var index = Array.BinarySearch(_transitions, Cycled(seconds));
        return index >= 0 ? index + 1 : ~index;
    }

    [GeneratedRegex(@"^(UTC|GMT|UT)?([+-].*)$")]
    private static partial Regex OffsetId();

    [GeneratedRegex(@"^([+-])(\d{1,2})(?::?(\d{1,2}))?(?::?(\d{2}))?$")]
    private static partial Regex Offset();
}
