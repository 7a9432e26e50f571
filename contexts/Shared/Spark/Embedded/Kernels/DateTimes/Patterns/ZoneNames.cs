using System.Collections.Frozen;
using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>Reads the names of time zones that no id is: <c>PDT</c>, <c>Pacific Daylight Time</c>, and ids.</summary>
internal static class ZoneNames
{
    private static readonly FrozenDictionary<string, (string Zone, bool IsDaylight)> s_names = Names()
        .ToFrozenDictionary(pair => pair.Name, pair => (pair.Zone, pair.IsDaylight), StringComparer.OrdinalIgnoreCase);

    /// <summary>The offset that a name at a position stands for, which moves behind it; null when there is none.</summary>
    internal static int? TryRead(string text, ref int position, ZoneRules session)
    {
        if (TryFind(text, ref position, takesNames: true) is { } named)
        {
            return named.Type.Offset;
        }

        foreach (var type in new[] { session.Standard, session.Daylight })
        {
            if (string.Compare(text, position, type.Abbreviation, 0, type.Abbreviation.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                position += type.Abbreviation.Length;
                return type.Offset;
            }
        }

        return null;
    }

    /// <summary>
    /// The zone, and its standard or daylight saving time, that a name at a position stands for; null when there is none.
    /// </summary>
    internal static (ZoneRules Zone, LocalTimeType Type)? TryFind(string text, ref int position, bool takesNames)
    {
        var end = position;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '/' or '_' or '+' or '-' or ':' or ' '))
        {
            end++;
        }

        for (; end > position; end--)
        {
            var name = text.AsSpan(position, end - position);
            if (
                takesNames
                && s_names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known)
                && ZoneRules.TryFind(known.Zone) is { } zone
            )
            {
                position = end;
                return (zone, known.IsDaylight ? zone.Daylight : zone.Standard);
            }

            if (IsWhole(name) && ZoneRules.TryFind(name) is { } region)
            {
                position = end;
                return (region, region.Standard);
            }
        }

        return null;
    }

    // An offset must have minutes, behind a colon.
    private static bool IsWhole(ReadOnlySpan<char> id)
    {
        var sign = id.IndexOfAny('+', '-');
        return sign < 0 || id[..sign] is not ("" or "UTC" or "GMT" or "UT") || (id.Length - sign is 6 or 9 && id[sign + 3] == ':');
    }

    // The names of standard and daylight saving time that CLDR has for English.
    private static IEnumerable<(string Name, string Zone, bool IsDaylight)> Names()
    {
        (string Zone, string Short, string ShortDaylight, string Long)[] zones =
        [
            ("America/Los_Angeles", "PST", "PDT", "Pacific"),
            ("America/Denver", "MST", "MDT", "Mountain"),
            ("America/Chicago", "CST", "CDT", "Central"),
            ("America/New_York", "EST", "EDT", "Eastern"),
            ("America/Anchorage", "AKST", "AKDT", "Alaska"),
        ];
        foreach (var (zone, standard, daylight, name) in zones)
        {
            yield return (standard, zone, false);
            yield return (daylight, zone, true);
            yield return ($"{name} Standard Time", zone, false);
            yield return ($"{name} Daylight Time", zone, true);
        }

        yield return ("CET", "Europe/Paris", false);
        yield return ("CEST", "Europe/Paris", true);
        yield return ("Central European Standard Time", "Europe/Paris", false);
        yield return ("Central European Summer Time", "Europe/Paris", true);
        yield return ("BST", "Europe/London", true);
        yield return ("Greenwich Mean Time", "GMT", false);
        yield return ("Coordinated Universal Time", "UTC", false);
        yield return ("JST", "Asia/Tokyo", false);
        yield return ("IST", "Asia/Kolkata", false);
        yield return ("HST", "Pacific/Honolulu", false);
    }
}
