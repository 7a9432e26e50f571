using System.Text;

namespace Shared.Spark.Embedded.Sources.Values;

/// <summary>
/// Timestamps as Spark's casts read them, as microseconds since 1970-01-01. Mirrors Spark's <c>DateTimeUtils.parseTimestampString</c>.
/// </summary>
internal static class TimestampText
{
    private const int Year = 0;
    private const int Day = 2;
    private const int Hour = 3;
    private const int Minute = 4;
    private const int Second = 5;
    private const int Fraction = 6;
    private const int FractionDigits = 6;

    /// <summary>An instant; a text without a zone is in <paramref name="zone"/>.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, Zone zone, out long microseconds)
    {
        if (!TryParseLocal(text, out var local, out var given, out var isJustTime))
        {
            microseconds = 0;
            return false;
        }

        zone = given ?? zone;
        if (isJustTime)
        {
            var now = (DateTime.UtcNow - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
            local += Math.DivRem(zone.ToLocal(now), Zone.MicrosecondsPerDay).Quotient * Zone.MicrosecondsPerDay;
        }

        microseconds = zone.ToUtc(local);
        return true;
    }

    /// <summary>A local time; a text with a zone is one only when <paramref name="allowsZone"/> says so, and the zone is dropped.</summary>
    internal static bool TryParseNtz(ReadOnlySpan<byte> text, bool allowsZone, out long microseconds) =>
        TryParseLocal(text, out microseconds, out var zone, out var isJustTime) && !isJustTime && (allowsZone || zone is null);

    private static bool TryParseLocal(ReadOnlySpan<byte> text, out long microseconds, out Zone? zone, out bool isJustTime)
    {
        (microseconds, zone, isJustTime) = (0, null, false);
        text = DateText.TrimAll(text);
        if (text.IsEmpty)
        {
            return false;
        }

        Span<int> segments = [1, 1, 1, 0, 0, 0, 0, 0, 0];
        int? sign = text[0] switch { (byte)'-' => -1, (byte)'+' => 1, _ => null };
        var (segment, value, digits, fractionDigits) = (0, 0, 0, 0);
        ReadOnlySpan<byte> zoneText = default;
        for (var at = sign is null ? 0 : 1; at < text.Length; at++)
        {
            var b = text[at];
            if (b is >= (byte)'0' and <= (byte)'9')
            {
                fractionDigits += segment == Fraction ? 1 : 0;
                if (digits < FractionDigits || segment != Fraction)
                {
                    value = digits > FractionDigits + 1 ? value : (value * 10) + b - '0';
                }

                digits++;
                continue;
            }

            if (at == 0 && b == 'T')
            {
                isJustTime = true;
                segment = Hour;
                continue;
            }

            var next = segment + 1;
            switch (segment)
            {
                case Year when b == ':' && sign is null:
                    isJustTime = true;
                    segment = Hour;
                    next = Minute;
                    break;
                case < Day when b == '-':
                case Day when b is (byte)' ' or (byte)'T':
                case Hour or Minute when b == ':':
                case Second when b == '.':
                    break;
                case Second or Fraction:
                    next = Fraction + 1;
                    zoneText = text[at..];
                    at = text.Length;
                    break;
                default:
                    return false;
            }

            if (!IsValid(segment, digits))
            {
                return false;
            }

            segments[segment] = value;
            (segment, value, digits) = (next, 0, 0);
        }

        if (!IsValid(segment, digits))
        {
            return false;
        }

        segments[segment] = value;
        for (; fractionDigits < FractionDigits; fractionDigits++)
        {
            segments[Fraction] *= 10;
        }

        if (!zoneText.IsEmpty && !Zone.TryFind(Encoding.UTF8.GetString(zoneText).Trim(), out zone))
        {
            return false;
        }

        return TryMake(segments, sign ?? 1, isJustTime, out microseconds);
    }

    private static bool TryMake(ReadOnlySpan<int> segments, int sign, bool isJustTime, out long microseconds)
    {
        microseconds = 0;
        var days = 0;
        if (segments[Hour] > 23 || segments[Minute] > 59 || segments[Second] > 59
            || (!isJustTime && !DateText.TryMake(sign * segments[Year], segments[1], segments[Day], out days)))
        {
            return false;
        }

        var seconds = (((segments[Hour] * 60L) + segments[Minute]) * 60) + segments[Second];
        microseconds = (days * Zone.MicrosecondsPerDay) + (seconds * Zone.MicrosecondsPerSecond) + segments[Fraction];
        return true;
    }

    private static bool IsValid(int segment, int digits) => segment switch
    {
        Fraction => true,
        Year => digits is >= 4 and <= 6,
        > Fraction => digits <= 2,
        _ => digits is 1 or 2,
    };
}
