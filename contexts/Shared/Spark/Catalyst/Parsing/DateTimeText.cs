namespace Shared.Spark.Catalyst.Parsing;

/// <summary>
/// Reads dates and timestamps in the forms that Spark's casts and literals accept: <c>2020</c>, <c>2020-1-2</c>,
/// <c>2020-01-02T03:04:05.678+01:00</c>,
/// <c>03:04</c>, <c>epoch</c>, <c>today</c>. See Spark's <c>SparkDateTimeUtils</c>.
/// </summary>
internal static class DateTimeText
{
    private const long MicrosecondsPerSecond = 1_000_000;
    private const long MicrosecondsPerDay = 86_400 * MicrosecondsPerSecond;

    /// <summary>Days since 1970-01-01; null when the text is no date.</summary>
    internal static int? ParseDate(string text, TimeZoneInfo zone)
    {
        var trimmed = Trim(text);
        if (Special(trimmed, zone) is { } special)
        {
            return special.Word == "epoch" ? 0 : special.Today + special.DayOffset;
        }

        Span<int> segments = [1, 1, 1];
        var sign = trimmed.StartsWith('-') ? -1 : 1;
        var i = trimmed.Length > 0 && trimmed[0] is '-' or '+' ? 1 : 0;
        var (segment, value, digits) = (0, 0, 0);
        for (; i < trimmed.Length && !(segment == 2 && trimmed[i] is ' ' or 'T'); i++)
        {
            if (segment < 2 && trimmed[i] == '-')
            {
                if (!IsDateSegment(segment, digits))
                {
                    return null;
                }

                segments[segment++] = value;
                (value, digits) = (0, 0);
            }
            else if (char.IsAsciiDigit(trimmed[i]) && digits < 7)
            {
                value = (value * 10) + (trimmed[i] - '0');
                digits++;
            }
            else
            {
                return null;
            }
        }

        if (!IsDateSegment(segment, digits))
        {
            return null;
        }

        segments[segment] = value;
        return DaysOf(sign * segments[0], segments[1], segments[2]) is { } days and >= int.MinValue and <= int.MaxValue ? (int)days : null;
    }

    /// <summary>Microseconds since 1970-01-01 UTC; null when the text is no timestamp.</summary>
    internal static long? ParseTimestamp(string text, TimeZoneInfo zone)
    {
        var trimmed = Trim(text);
        if (Special(trimmed, zone) is { } special)
        {
            return special.Word switch
            {
                "epoch" => 0,
                "now" => special.Now,
                _ => ToUtc((special.Today + special.DayOffset) * MicrosecondsPerDay, special.Zone),
            };
        }

        if (!TryParse(trimmed, zone, out var local, out var own))
        {
            return null;
        }

        return own is null ? ToUtc(local, zone) : own.ToUtc(local);
    }

    /// <summary>Microseconds of a local date and time, whose zone does not matter; null when the text is none.</summary>
    internal static long? ParseTimestampNtz(string text, TimeZoneInfo zone)
    {
        var trimmed = Trim(text);
        if (Special(trimmed, zone) is { } special)
        {
            return special.Word switch
            {
                "epoch" => 0,
                "now" => ToLocal(special.Now, special.Zone),
                _ => (special.Today + special.DayOffset) * MicrosecondsPerDay,
            };
        }

        return TryParse(trimmed, zone, out var local, out _) && !IsTimeOnly(trimmed) ? local : null;
    }

    /// <summary>Whether a timestamp names its zone.</summary>
    internal static bool HasZone(string text) => TryParse(Trim(text), TimeZoneInfo.Utc, out _, out var zone) && zone is not null;

    private static string Trim(string text) => text.Trim([.. Enumerable.Range(0, 33).Select(c => (char)c), '\u007F']);

    private static bool IsTimeOnly(string text) => text.StartsWith('T') || (text.IndexOf(':', StringComparison.Ordinal) is > 0 and <= 2);

    private static bool IsDateSegment(int segment, int digits) => segment == 0 ? digits is >= 4 and <= 7 : digits is 1 or 2;

    private static bool IsTimestampSegment(int segment, int digits) => segment switch
    {
        0 => digits is >= 4 and <= 6,
        6 => true,
        7 => digits <= 2,
        _ => digits is 1 or 2,
    };

    /// <summary>Reads a trimmed text to local microseconds and the zone it names.</summary>
    private static bool TryParse(string text, TimeZoneInfo sessionZone, out long local, out ZoneText? zone)
    {
        (local, zone) = (0, null);
        Span<int> segments = [1, 1, 1, 0, 0, 0, 0, 0, 0];
        var (segment, value, digits, fraction, isTimeOnly) = (0, 0, 0, 0, false);
        var hasSign = text.Length > 0 && text[0] is '-' or '+';
        for (var i = hasSign ? 1 : 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                fraction += segment == 6 ? 1 : 0;
                value = segment != 6 || digits < 6 ? (value * 10) + (c - '0') : value;
                if (++digits > 9 && segment != 6)
                {
                    return false;
                }

                continue;
            }

            if (i == 0 && c == 'T')
            {
                (isTimeOnly, segment) = (true, 3);
                continue;
            }

            var next = Next(segment, c, segment == 0 && !hasSign);
            if (next < 0)
            {
                return false;
            }

            var ended = next == 4 && segment == 0 ? 3 : segment;
            if (!IsTimestampSegment(ended, digits))
            {
                return false;
            }

            isTimeOnly |= ended != segment;
            segments[ended] = value;
            (value, digits, segment) = (0, 0, next);
            if (next == 7)
            {
                zone = ZoneText.Parse(text[i..].Trim());
                if (zone is null)
                {
                    return false;
                }

                break;
            }
        }

        if (!IsTimestampSegment(segment, digits))
        {
            return false;
        }

        segments[segment] = value;
        for (; fraction < 6; fraction++)
        {
            segments[6] *= 10;
        }

        return TryLocal(segments, text.StartsWith('-') ? -1 : 1, isTimeOnly ? Today(zone?.Zone ?? sessionZone) : null, out local);
    }

    /// <summary>The segment that a character leads to from another; -1 when it may not stand there.</summary>
    private static int Next(int segment, char c, bool mayBeTime) => (segment, c) switch
    {
        (0 or 1, '-') => segment + 1,
        (0, ':') when mayBeTime => 4,
        (2, ' ' or 'T') => 3,
        (3 or 4, ':') => segment + 1,
        (5, '.') => 6,
        (5 or 6, _) => 7,
        _ => -1,
    };

    private static bool TryLocal(ReadOnlySpan<int> segments, int sign, int? today, out long local)
    {
        local = 0;
        var days = today ?? DaysOf(sign * segments[0], segments[1], segments[2]);
        if (days is null || segments[3] > 23 || segments[4] > 59 || segments[5] > 59)
        {
            return false;
        }

        var seconds = (segments[3] * 3600L) + (segments[4] * 60) + segments[5];
        var exact = ((Int128)days.Value * MicrosecondsPerDay) + (seconds * MicrosecondsPerSecond) + segments[6];
        if (exact > long.MaxValue || exact < long.MinValue)
        {
            return false;
        }

        local = (long)exact;
        return true;
    }

    /// <summary>Days since 1970-01-01 of a day of the proleptic Gregorian calendar; null when there is none.</summary>
    private static long? DaysOf(int year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1 || day > DaysIn(year, month))
        {
            return null;
        }

        // Counted in eras of 400 years from 0000-03-01.
        long y = month <= 2 ? year - 1 : year;
        var era = Math.DivRem(y, 400, out var yearOfEra);
        (era, yearOfEra) = yearOfEra < 0 ? (era - 1, yearOfEra + 400) : (era, yearOfEra);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        return (era * 146_097) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - 719_468;
    }

    private static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static long ToUtc(long local, TimeZoneInfo zone) => new ZoneText(zone, null).ToUtc(local);

    private static long ToLocal(long utc, TimeZoneInfo zone) =>
        utc + ((long)zone.GetUtcOffset(DateTime.UnixEpoch.AddMicroseconds(utc)).TotalSeconds * MicrosecondsPerSecond);

    private static int Today(TimeZoneInfo zone) => (int)Math.Floor(ToLocal(Now(), zone) / (double)MicrosecondsPerDay);

    private static long Now() => (DateTime.UtcNow - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>The words that stand for days and instants, with a zone behind them or without.</summary>
    private static (string Word, int Today, int DayOffset, long Now, TimeZoneInfo Zone)? Special(string text, TimeZoneInfo zone)
    {
        foreach (var (word, offset) in new[] { ("epoch", 0), ("now", 0), ("today", 0), ("yesterday", -1), ("tomorrow", 1) })
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var rest = text[word.Length..].Trim();
            var own = rest.Length == 0 ? zone : ZoneText.Parse(rest)?.Zone;
            return own is null ? null : (word, Today(own), offset, Now(), own);
        }

        return null;
    }
}
