using System.Globalization;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>
/// Reads dates and timestamps as <c>java.text.SimpleDateFormat</c> does: numbers may have any width unless a number follows at once, spaces
/// before them do not matter, and text may follow. <c>FastDateFormat</c> takes no signs.
/// </summary>
internal sealed class LegacyDateTimeReader(LegacyPattern pattern, FormatterSite site)
{
    private const int YearsOfCentury = 80;

    private readonly int _firstYear = DateTime.UtcNow.Year - YearsOfCentury;

    private bool IsFast => site.Legacy == LegacyFormat.Fast;

    internal bool TryRead(string text, LegacyFields fields)
    {
        var position = 0;
        for (var i = 0; i < pattern.Parts.Count; i++)
        {
            if (pattern.Parts[i] is PatternPart.Field field)
            {
                var obeysCount = i + 1 < pattern.Parts.Count && pattern.Parts[i + 1] is PatternPart.Field next && IsNumber(next);
                if (
                    !(
                        IsNumber(field)
                            ? TryReadNumber(field, obeysCount, text, ref position, fields)
                            : TryReadText(field, text, ref position, fields)
                    )
                )
                {
                    return false;
                }

                continue;
            }

            var literal = ((PatternPart.Literal)pattern.Parts[i]).Text;
            if (string.CompareOrdinal(text, position, literal, 0, literal.Length) != 0)
            {
                return false;
            }

            position += literal.Length;
        }

        return IsFast || position > 0;
    }

    private static bool IsNumber(PatternPart.Field field) =>
        field.Letter is not ('G' or 'E' or 'a' or 'z' or 'Z' or 'X') && !(field is { Letter: 'M' or 'L', Count: > 2 });

    private bool TryReadNumber(PatternPart.Field field, bool obeysCount, string text, ref int position, LegacyFields fields)
    {
        var start = SkipSpaces(text, position, isNumber: true, obeysCount);
        var end = start;
        var hasSign = !IsFast && end < text.Length && text[end] == '-';
        end += hasSign ? 1 : 0;
        var limit = obeysCount ? (IsFast ? start : position) + field.Count : int.MaxValue;
        if (obeysCount && !IsFast && start + field.Count > text.Length)
        {
            return false;
        }

        while (end < text.Length && end < limit && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (!int.TryParse(text.AsSpan(start, end - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        position = end;
        return TrySet(field, value, isTwoDigits: !hasSign && end - start == 2, fields);
    }

    private int SkipSpaces(string text, int position, bool isNumber, bool obeysCount)
    {
        while (position < text.Length && text[position] is ' ' or '\t' && (!IsFast || (isNumber && !obeysCount)))
        {
            position++;
        }

        return position;
    }

    private bool TrySet(PatternPart.Field field, int value, bool isTwoDigits, LegacyFields fields)
    {
        switch (field.Letter)
        {
            case 'y' or 'Y':
                var isShort = field.Count <= 2 && (IsFast ? value < 100 : isTwoDigits);
                fields[field.Letter == 'y' || IsFast ? LegacyField.Year : LegacyField.WeekYear] = isShort ? InCentury(value) : value;
                return true;
            case 'k':
                fields[LegacyField.HourOfDay] = value == 24 ? 0 : value;
                return IsFast || value is >= 1 and <= 24;
            case 'h':
                fields[LegacyField.Hour] = value == 12 ? 0 : value;
                return IsFast || value is >= 1 and <= 12;
            case 'u':
                fields[LegacyField.DayOfWeek] = (value % 7) + 1;
                return value is >= 1 and <= 7;
            case 'S':
                fields.Milliseconds = value;
                return value >= 0;
            default:
                fields[
                    field.Letter switch
                    {
                        'M' or 'L' => LegacyField.Month,
                        'd' => LegacyField.DayOfMonth,
                        'D' => LegacyField.DayOfYear,
                        'F' => LegacyField.DayOfWeekInMonth,
                        'w' => LegacyField.WeekOfYear,
                        'W' => LegacyField.WeekOfMonth,
                        'H' => LegacyField.HourOfDay,
                        'K' => LegacyField.Hour,
                        'm' => LegacyField.Minute,
                        _ => LegacyField.Second,
                    }
                ] = value;
                return true;
        }
    }

    // Two digits are a year of the hundred that began eighty years ago.
    private int InCentury(int value)
    {
        var year = (_firstYear / 100 * 100) + value;
        return year < _firstYear ? year + 100 : year;
    }

    private bool TryReadText(PatternPart.Field field, string text, ref int position, LegacyFields fields)
    {
        position = SkipSpaces(text, position, isNumber: false, obeysCount: false);
        switch (field.Letter)
        {
            case 'M' or 'L':
                return TryReadName(EnglishNames.Months, 1, text, ref position, LegacyField.Month, fields);
            case 'E':
                // From Monday, 2, to Sunday, which is 1.
                if (!TryReadName(EnglishNames.Days, 2, text, ref position, LegacyField.DayOfWeek, fields))
                {
                    return false;
                }

                fields[LegacyField.DayOfWeek] = fields[LegacyField.DayOfWeek] == 8 ? 1 : fields[LegacyField.DayOfWeek];
                return true;
            case 'G':
                return TryReadName(["BC", "AD"], 0, text, ref position, LegacyField.Era, fields);
            case 'a':
                return TryReadName(["AM", "PM"], 0, text, ref position, LegacyField.AmPm, fields);
            default:
                fields.Offset = LegacyZoneText.TryRead(text, ref position, field, site.Zone);
                return fields.Offset is not null;
        }
    }

    private static bool TryReadName(string[] names, int first, string text, ref int position, LegacyField field, LegacyFields fields)
    {
        foreach (var isShort in (ReadOnlySpan<bool>)[false, true])
        {
            for (var i = 0; i < names.Length; i++)
            {
                var length = isShort ? Math.Min(3, names[i].Length) : names[i].Length;
                if (string.Compare(text, position, names[i], 0, length, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    fields[field] = i + first;
                    position += length;
                    return true;
                }
            }
        }

        return false;
    }
}
