using System.Globalization;
using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>Zones as the letters <c>z Z X</c> of <c>java.text.SimpleDateFormat</c> read them: offsets, <c>GMT+1:00</c>, names.</summary>
internal static class LegacyZoneText
{
    /// <summary>Reads an offset in seconds at a position, which moves behind it; null when there is none.</summary>
    internal static int? TryRead(string text, ref int position, PatternPart.Field field, ZoneRules zone)
    {
        if (position >= text.Length)
        {
            return null;
        }

        if (field.Letter == 'X')
        {
            if (text[position] == 'Z')
            {
                position++;
                return 0;
            }

            return text[position] is '+' or '-' ? ReadNumeric(text, ref position, field.Count, hasColon: field.Count == 3) : null;
        }

        if (text[position] is '+' or '-')
        {
            return ReadNumeric(text, ref position, 0, hasColon: false);
        }

        if (string.Compare(text, position, "GMT", 0, 3, StringComparison.OrdinalIgnoreCase) == 0)
        {
            position += 3;
            return position < text.Length && text[position] is '+' or '-' ? ReadNumeric(text, ref position, 0, hasColon: true) : 0;
        }

        return ZoneNames.TryRead(text, ref position, zone);
    }

    // A count of 0 is for hours of one digit or two, and minutes.
    private static int? ReadNumeric(string text, ref int position, int count, bool hasColon)
    {
        var sign = text[position] == '-' ? -1 : 1;
        var at = position + 1;
        var digits = 0;
        while (digits < 2 && at + digits < text.Length && char.IsAsciiDigit(text[at + digits]))
        {
            digits++;
        }

        if (digits == 0 || (digits == 1 && (count > 0 || !hasColon)))
        {
            return null;
        }

        var hours = int.Parse(text.AsSpan(at, digits), NumberStyles.None, CultureInfo.InvariantCulture);
        at += digits;
        var minutes = 0;
        if (count != 1)
        {
            if (hasColon && (at >= text.Length || text[at++] != ':'))
            {
                return null;
            }

            if (at + 2 > text.Length || !int.TryParse(text.AsSpan(at, 2), NumberStyles.None, CultureInfo.InvariantCulture, out minutes))
            {
                return null;
            }

            at += 2;
        }

        if (hours > 23 || minutes > 59)
        {
            return null;
        }

        position = at;
        return sign * ((hours * 3600) + (minutes * 60));
    }
}
