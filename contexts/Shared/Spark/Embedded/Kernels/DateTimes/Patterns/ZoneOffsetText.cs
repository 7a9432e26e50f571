using System.Globalization;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>Offsets from UTC as the letters <c>O X x Z</c> write and read them.</summary>
internal static class ZoneOffsetText
{
    internal static string Format(int seconds, char letter, int count) =>
        (letter, count) switch
        {
            ('O', 1) => Localized(seconds, isFull: false),
            ('O', _) or ('Z', 4) => Localized(seconds, isFull: true),
            ('Z', 5) => Plain(seconds, 5, zero: "Z"),
            ('Z', _) => Plain(seconds, 2, zero: "+0000"),
            ('X', _) => Plain(seconds, count, zero: "Z"),
            _ => Plain(
                seconds,
                count,
                zero: count switch
                {
                    1 => "+00",
                    2 or 4 => "+0000",
                    _ => "+00:00",
                }
            ),
        };

    /// <summary>
    /// An offset as the letter <c>X</c> of <c>java.text.SimpleDateFormat</c> writes it: hours, and minutes if there are two letters or
    /// more.
    /// </summary>
    internal static string FormatIso8601(int seconds, int count)
    {
        var minutes = Math.Abs(seconds) / 60;
        var text = string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? '-' : '+')}{minutes / 60:00}");
        return seconds == 0 ? "Z"
            : count == 1 ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text}{(count == 3 ? ":" : "")}{minutes % 60:00}");
    }

    /// <summary>Reads an offset at a position, which moves behind it; null when there is none.</summary>
    internal static int? TryRead(ReadOnlySpan<char> text, ref int position, char letter, int count)
    {
        var rest = text[position..];
        if (letter is 'O' || (letter, count) is ('Z', 4))
        {
            if (!rest.StartsWith("GMT", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            position += 3;
            return position < text.Length && text[position] is '+' or '-'
                ? ReadSigned(
                    text,
                    ref position,
                    allowsColon: true,
                    minutesAreOptional: true,
                    hourDigits: (letter, count) is ('O', 1) ? 1 : 2
                )
                : 0;
        }

        if ((letter == 'X' || (letter, count) is ('Z', 5)) && rest.StartsWith("Z", StringComparison.OrdinalIgnoreCase))
        {
            position++;
            return 0;
        }

        var hasColon = count is 3 or 5 && letter != 'Z' || (letter, count) is ('Z', 5);
        return ReadSigned(text, ref position, hasColon, minutesAreOptional: letter is 'X' or 'x' && count == 1);
    }

    private static int? ReadSigned(ReadOnlySpan<char> text, ref int position, bool allowsColon, bool minutesAreOptional, int hourDigits = 2)
    {
        if (position >= text.Length || text[position] is not ('+' or '-'))
        {
            return null;
        }

        var sign = text[position] == '-' ? -1 : 1;
        var at = position + 1;
        if ((ReadDigits(text, ref at, 2) ?? (hourDigits == 1 ? ReadDigits(text, ref at, 1) : null)) is not { } hours)
        {
            return null;
        }

        var minutes = 0;
        var afterHours = at;
        var canGoOn = !allowsColon || (at < text.Length && text[at] == ':');
        at += allowsColon && canGoOn ? 1 : 0;
        if (canGoOn && ReadDigits(text, ref at, 2) is { } read)
        {
            minutes = read;
        }
        else if (minutesAreOptional)
        {
            at = afterHours;
        }
        else
        {
            return null;
        }

        if (hours > 18 || minutes > 59)
        {
            return null;
        }

        position = at;
        return sign * ((hours * 3600) + (minutes * 60));
    }

    private static int? ReadDigits(ReadOnlySpan<char> text, ref int position, int count)
    {
        if (
            position + count > text.Length
            || !int.TryParse(text.Slice(position, count), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        )
        {
            return null;
        }

        position += count;
        return value;
    }

    private static string Plain(int seconds, int count, string zero)
    {
        if (seconds == 0)
        {
            return zero;
        }

        var absolute = Math.Abs(seconds);
        var (sign, hours, minutes, rest) = (seconds < 0 ? '-' : '+', absolute / 3600, absolute / 60 % 60, absolute % 60);
        var text = count switch
        {
            1 when minutes == 0 => string.Create(CultureInfo.InvariantCulture, $"{sign}{hours:00}"),
            1 or 2 or 4 => string.Create(CultureInfo.InvariantCulture, $"{sign}{hours:00}{minutes:00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{sign}{hours:00}:{minutes:00}"),
        };
        return (rest, count) switch
        {
            (not 0, 4) => text + rest.ToString("00", CultureInfo.InvariantCulture),
            (not 0, 5) => $"{text}:{rest.ToString("00", CultureInfo.InvariantCulture)}",
            _ => text,
        };
    }

    private static string Localized(int seconds, bool isFull)
    {
        if (seconds == 0)
        {
            return "GMT";
        }

        var absolute = Math.Abs(seconds);
        var (sign, hours, minutes, rest) = (seconds < 0 ? '-' : '+', absolute / 3600, absolute / 60 % 60, absolute % 60);
        var text =
            isFull ? string.Create(CultureInfo.InvariantCulture, $"GMT{sign}{hours:00}:{minutes:00}")
            : minutes == 0 && rest == 0 ? string.Create(CultureInfo.InvariantCulture, $"GMT{sign}{hours}")
            : string.Create(CultureInfo.InvariantCulture, $"GMT{sign}{hours}:{minutes:00}");
        return rest == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{rest:00}");
    }
}
