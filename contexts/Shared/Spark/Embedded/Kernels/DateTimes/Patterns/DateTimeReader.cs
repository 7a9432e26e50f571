using System.Globalization;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>Reads dates and times as a pattern says, strictly: widths and values must be right.</summary>
internal sealed class DateTimeReader(DateTimePattern pattern)
{
    /// <summary>Reads a whole text; null when it is not as the pattern says.</summary>
    internal ParsedFields? Read(string text)
    {
        var fields = new ParsedFields();
        var position = 0;
        return TryRead(pattern.Parts, text, ref position, fields) && position == text.Length ? fields : null;
    }

    private static bool TryRead(IReadOnlyList<PatternPart> parts, string text, ref int position, ParsedFields fields)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            switch (parts[i])
            {
                case PatternPart.Literal literal:
                    if (string.Compare(text, position, literal.Text, 0, literal.Text.Length, StringComparison.OrdinalIgnoreCase) != 0)
                    {
                        return false;
                    }

                    position += literal.Text.Length;
                    break;
                case PatternPart.Optional optional:
                    var start = position;
                    var attempt = fields with { };
                    if (TryRead(optional.Parts, text, ref position, attempt))
                    {
                        Copy(attempt, fields);
                    }
                    else
                    {
                        position = start;
                    }

                    break;
                case PatternPart.Field { IsNumber: true } field:
                    if (!TryReadNumber(field, ReservedDigits(parts, i), text, ref position, fields))
                    {
                        return false;
                    }

                    break;
                case PatternPart.Field field:
                    if (!TryReadText(field, text, ref position, fields))
                    {
                        return false;
                    }

                    break;
            }
        }

        return true;
    }

    // Numbers of a fixed width that follow without a separator keep their digits.
    private static int ReservedDigits(IReadOnlyList<PatternPart> parts, int index)
    {
        var reserved = 0;
        for (
            var i = index + 1;
            i < parts.Count
                && parts[i] is PatternPart.Field { IsNumber: true } next
                && WidthOf(next) is { Min: var min, Max: var max }
                && (min == max || next.Letter == 'S');
            i++
        )
        {
            reserved += next.Letter == 'S' ? 1 : min;
        }

        return reserved;
    }

    private static (int Min, int Max) WidthOf(PatternPart.Field field) =>
        field.Letter switch
        {
            'y' => field.Count == 2 ? (2, 2)
            : field.Count < 4 ? (field.Count, 19)
            : (field.Count, 19),
            'S' => (1, field.Count),
            'D' => (field.Count, 3),
            _ => field.Count == 1 ? (1, 19) : (field.Count, field.Count),
        };

    private static bool TryReadNumber(PatternPart.Field field, int reserved, string text, ref int position, ParsedFields fields)
    {
        var (min, max) = WidthOf(field);
        var start = position;
        var sign = 0;
        if (field.Letter == 'y' && field.Count != 2 && position < text.Length && text[position] is '+' or '-')
        {
            sign = text[position] == '-' ? -1 : 1;
            start++;
        }

        var end = start;
        while (end < text.Length && end - start < max && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (reserved > 0 && min != max)
        {
            var run = end;
            while (run < text.Length && char.IsAsciiDigit(text[run]))
            {
                run++;
            }

            end = Math.Min(end, run - reserved);
        }

        var length = end - start;
        if (
            length < min
            || length > 10
            || !long.TryParse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        )
        {
            return false;
        }

        // A year of more digits than the pattern has needs a sign, one of as many must have none.
        if (field is { Letter: 'y', Count: >= 4 } && (sign == 1 ? length <= field.Count : sign == 0 && length > field.Count))
        {
            return false;
        }

        position = end;
        return TrySet(field, sign < 0 ? -value : value, length, fields);
    }

    private static bool TrySet(PatternPart.Field field, long value, int length, ParsedFields fields)
    {
        if (value is < int.MinValue or > int.MaxValue)
        {
            return false;
        }

        var number = (int)value;
        switch (field.Letter)
        {
            case 'y':
                return Agrees(fields.Year, fields.Year = field.Count == 2 ? 2000 + number : number);
            case 'M' or 'L':
                return number is >= 1 and <= 12 && Agrees(fields.Month, fields.Month = number);
            case 'd':
                return number is >= 1 and <= 31 && Agrees(fields.Day, fields.Day = number);
            case 'D':
                return Agrees(fields.DayOfYear, fields.DayOfYear = number);
            case 'H':
                return number <= 23 && Agrees(fields.Hour, fields.Hour = number);
            case 'k':
                return number is >= 1 and <= 24 && Agrees(fields.Hour, fields.Hour = number % 24);
            case 'K':
                return number <= 11 && Agrees(fields.HourOfHalf, fields.HourOfHalf = number);
            case 'h':
                return number is >= 1 and <= 12 && Agrees(fields.HourOfHalf, fields.HourOfHalf = number % 12);
            case 'm':
                return number <= 59 && Agrees(fields.Minute, fields.Minute = number);
            case 's':
                return number <= 59 && Agrees(fields.Second, fields.Second = number);
            case 'S':
                return Agrees(fields.Nanos, fields.Nanos = (int)(value * (long)Math.Pow(10, 9 - length)));
            default:
                return true;
        }
    }

    // A field that is there twice must have one value.
    private static bool Agrees(int? before, int? now) => before is null || before == now;

    private static bool TryReadText(PatternPart.Field field, string text, ref int position, ParsedFields fields)
    {
        switch (field.Letter)
        {
            case 'M' or 'L':
                fields.Month = ReadName(EnglishNames.Months, field.Count == 3, text, ref position) + 1;
                return fields.Month > 0;
            case 'G':
                var isBefore = ReadName(
                    field.Count == 4 ? ["Anno Domini", "Before Christ"] : ["AD", "BC"],
                    isShort: false,
                    text,
                    ref position
                );
                fields.IsBeforeChrist = isBefore == 1;
                return isBefore >= 0;
            case 'a':
                var half = ReadName(["AM", "PM"], isShort: false, text, ref position);
                fields.IsAfternoon = half == 1;
                return half >= 0;
            case 'V' or 'z':
                fields.Zone = ZoneNames.TryFind(text, ref position, takesNames: field.Letter == 'z')?.Zone;
                return fields.Zone is not null;
            default:
                fields.Offset = ZoneOffsetText.TryRead(text, ref position, field.Letter, field.Count);
                return fields.Offset is not null;
        }
    }

    private static int ReadName(string[] names, bool isShort, string text, ref int position)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var name = isShort ? names[i][..3] : names[i];
            if (string.Compare(text, position, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                position += name.Length;
                return i;
            }
        }

        return -1;
    }

    private static void Copy(ParsedFields from, ParsedFields to)
    {
        to.Year = from.Year;
        to.IsBeforeChrist = from.IsBeforeChrist;
        to.Month = from.Month;
        to.Day = from.Day;
        to.DayOfYear = from.DayOfYear;
        to.Hour = from.Hour;
        to.HourOfHalf = from.HourOfHalf;
        to.IsAfternoon = from.IsAfternoon;
        to.Minute = from.Minute;
        to.Second = from.Second;
        to.Nanos = from.Nanos;
        to.Offset = from.Offset;
        to.Zone = from.Zone;
    }
}
