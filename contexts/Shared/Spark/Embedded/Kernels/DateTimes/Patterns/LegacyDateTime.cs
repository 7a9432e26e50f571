using System.Globalization;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>
/// Whether Spark before 3.0 would have read a text that Spark 3 does not: by <c>java.text.SimpleDateFormat</c>, for which numbers may have any width and
/// text may follow. Spark raises an error then, lest an answer changes in silence.
/// </summary>
internal static class LegacyDateTime
{
    internal static bool CanRead(DateTimePattern pattern, string text)
    {
        var fields = new ParsedFields();
        var position = 0;
        return pattern.Parts.Count > 0 && TryRead(pattern.Parts, text, ref position, fields) && fields.ToLocalMicros() is not null;
    }

    private static bool TryRead(IReadOnlyList<PatternPart> parts, string text, ref int position, ParsedFields fields)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            switch (parts[i])
            {
                case PatternPart.Literal literal:
                    if (string.CompareOrdinal(text, position, literal.Text, 0, literal.Text.Length) != 0)
                    {
                        return false;
                    }

                    position += literal.Text.Length;
                    break;
                case PatternPart.Field { IsNumber: true } field:
                    var isFollowedByNumber = i + 1 < parts.Count && parts[i + 1] is PatternPart.Field { IsNumber: true };
                    if (!TryReadNumber(field, isFollowedByNumber ? field.Count : int.MaxValue, text, ref position, fields))
                    {
                        return false;
                    }

                    break;
                case PatternPart.Field { Letter: 'M' }:
                    if (!TryReadMonth(text, ref position, fields))
                    {
                        return false;
                    }

                    break;
                case PatternPart.Field { Letter: 'a' }:
                    if (position + 2 > text.Length || text.Substring(position, 2).ToUpperInvariant() is not ("AM" or "PM"))
                    {
                        return false;
                    }

                    fields.IsAfternoon = text[position] is 'P' or 'p';
                    position += 2;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static bool TryReadMonth(string text, ref int position, ParsedFields fields)
    {
        for (var i = 0; i < EnglishNames.Months.Length; i++)
        {
            var name = EnglishNames.Months[i];
            foreach (var length in new[] { name.Length, 3 })
            {
                if (string.Compare(text, position, name, 0, length, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    fields.Month = i + 1;
                    position += length;
                    return true;
                }
            }
        }

        return false;
    }

    private static bool TryReadNumber(PatternPart.Field field, int width, string text, ref int position, ParsedFields fields)
    {
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }

        var end = position;
        while (end < text.Length && end - position < width && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end == position || !int.TryParse(text.AsSpan(position, Math.Min(end - position, 9)), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        position = end;
        switch (field.Letter)
        {
            case 'y':
                fields.Year = value;
                break;
            case 'M' or 'L':
                fields.Month = value;
                break;
            case 'd':
                fields.Day = value;
                break;
            case 'D':
                fields.DayOfYear = value;
                break;
            case 'H' or 'k':
                fields.Hour = value % 24;
                return value <= 24;
            case 'h' or 'K':
                fields.HourOfHalf = value % 12;
                return value <= 12;
            case 'm':
                fields.Minute = value;
                break;
            case 's':
                fields.Second = value;
                break;
            case 'S':
                // Milliseconds, however many letters there are.
                return value <= 999;
        }

        return true;
    }
}
