using System.Text;
using Shared.Spark.Plans.Formatting;
using static Shared.Spark.Plans.DateTimes.DateTimeConstants;

namespace Shared.Spark.Plans.DateTimes;

/// <summary>
/// Reads timestamps as Spark's <c>parseTimestampString</c>: a date, a time behind a space or T, a zone behind the time; a time alone is
/// today's.
/// </summary>
internal static class TimestampParser
{
    private const int Fraction = 6;
    private const int Zone = 7;
    private const int SegmentCount = 9;
    private const int MinYearDigits = 4;
    private const int MaxYearDigits = 6;

    /// <summary>Microseconds since 1970-01-01 UTC.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, ZoneRules sessionZone, out long micros)
    {
        if (!TryParseLocal(text, out micros, out var zone, out var isTimeOnly))
        {
            return false;
        }

        var rules = zone ?? sessionZone;
        micros = rules.ToUtc(isTimeOnly ? Today(rules) + micros : micros);
        return true;
    }

    /// <summary>Microseconds of a local date and time; its zone does not matter.</summary>
    internal static bool TryParseNtz(ReadOnlySpan<byte> text, out long micros) =>
        TryParseLocal(text, out micros, out _, out var isTimeOnly) && !isTimeOnly;

    /// <summary>Whether a timestamp names its zone.</summary>
    internal static bool HasZone(ReadOnlySpan<byte> text) => TryParseLocal(text, out _, out var zone, out _) && zone is not null;

    private static long Today(ZoneRules rules)
    {
        var now = rules.ToLocal(EpochMicros.Now);
        return now - (((now % MicrosPerDay) + MicrosPerDay) % MicrosPerDay);
    }

    private static bool TryParseLocal(ReadOnlySpan<byte> text, out long micros, out ZoneRules? zone, out bool isTimeOnly)
    {
        (micros, zone, isTimeOnly) = (0, null, false);
        text = TextSpan.TrimAll(text);
        Span<int> segments = [1, 1, 1, 0, 0, 0, 0, 0, 0];
        if (text.IsEmpty || !TrySplit(text, segments, out var zoneName, out isTimeOnly))
        {
            return false;
        }

        if (!zoneName.IsEmpty)
        {
            zone = FindZone(zoneName);
            if (zone is null)
            {
                return false;
            }
        }

        if (segments[3] > 23 || segments[4] > 59 || segments[5] > 59)
        {
            return false;
        }

        var time = (((((segments[3] * 60L) + segments[4]) * 60) + segments[5]) * MicrosPerSecond) + segments[Fraction];
        if (isTimeOnly)
        {
            micros = time;
            return true;
        }

        if (!CivilDate.TryToDays(segments[0], segments[1], segments[2], out var days))
        {
            return false;
        }

        var result = ((Int128)days * MicrosPerDay) + time;
        micros = (long)result;
        return result >= long.MinValue && result <= long.MaxValue;
    }

    private static ZoneRules? FindZone(ReadOnlySpan<byte> name)
    {
        Span<char> characters = stackalloc char[64];
        return Encoding.UTF8.TryGetChars(name, characters, out var count)
            ? ZoneRules.TryFind(((ReadOnlySpan<char>)characters[..count]).Trim())
            : null;
    }

    // A state machine as Spark's own, so that it takes the same odd texts.
    private static bool TrySplit(ReadOnlySpan<byte> text, Span<int> segments, out ReadOnlySpan<byte> zone, out bool isTimeOnly)
    {
        zone = [];
        isTimeOnly = false;
        var (segment, value, digits, fractionDigits, j) = (0, 0, 0, 0, 0);
        var sign = text[0] == '-' ? -1 : 1;
        var isSigned = text[0] is (byte)'-' or (byte)'+';
        if (isSigned)
        {
            j++;
        }

        for (; j < text.Length; j++)
        {
            var c = text[j];
            if (char.IsAsciiDigit((char)c))
            {
                fractionDigits += segment == Fraction ? 1 : 0;
                if (segment != Fraction || digits < 6)
                {
                    value = unchecked((value * 10) + (c - '0'));
                }

                digits++;
                continue;
            }

            if (j == 0 && c == 'T')
            {
                isTimeOnly = true;
                segment += 3;
                continue;
            }

            var next = segment + 1;
            if (segment == 0 && c == ':' && !isSigned)
            {
                isTimeOnly = true;
                (segment, next) = (3, 4);
            }

            if (!Separates(segment, c) || !IsComplete(segment, digits))
            {
                return false;
            }

            segments[segment] = value;
            (value, digits) = (0, 0);
            if (segment is 5 or Fraction && !(c == '.' && segment == 5))
            {
                zone = text[j..];
                next = segment == 5 ? Zone : next;
                segment = next;
                break;
            }

            segment = next;
        }

        if (segment >= SegmentCount || !IsComplete(segment, digits))
        {
            return false;
        }

        segments[segment] = value;
        for (; fractionDigits < 6; fractionDigits++)
        {
            segments[Fraction] *= 10;
        }

        segments[0] *= sign;
        return true;
    }

    private static bool Separates(int segment, byte c) =>
        segment switch
        {
            0 or 1 => c == '-',
            2 => c is (byte)' ' or (byte)'T',
            3 or 4 => c == ':',
            _ => true,
        };

    private static bool IsComplete(int segment, int digits) =>
        segment switch
        {
            0 => digits is >= MinYearDigits and <= MaxYearDigits,
            Fraction => true,
            Zone => digits <= 2,
            _ => digits is 1 or 2,
        };
}
