using System.Globalization;
using Shared.Spark.Embedded.Kernels.DateTimes;

namespace Shared.Spark.Embedded.Sources.Values;

/// <summary>Reads a text by a pattern, as Java's formatter does with Spark's settings: strict widths, a fraction of as many digits as there are.</summary>
internal sealed class PatternReader(string text)
{
    private const int MaxDigits = 9;

    private readonly Dictionary<char, int> _fields = [];
    private int _position;

    internal bool IsAtEnd => _position == text.Length;

    internal ZoneRules? Zone { get; private set; }

    internal bool Read(IReadOnlyList<PatternPart> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (part.Letter == '[')
            {
                var start = _position;
                if (!Read(part.Parts))
                {
                    _position = start;
                }
            }
            else if (!Read(part, IsFollowedByDigits(parts, i)))
            {
                return false;
            }
        }

        return true;
    }

    internal bool TryGetDay(out long days)
    {
        var year = _fields.GetValueOrDefault('y', 1970);
        if (_fields.TryGetValue('D', out var dayOfYear))
        {
            days = CivilDate.ToDays(year, 1, 1) + dayOfYear - 1;
            return dayOfYear >= 1 && dayOfYear <= (CivilDate.IsLeapYear(year) ? 366 : 365);
        }

        var (month, day) = (_fields.GetValueOrDefault('M', 1), _fields.GetValueOrDefault('d', 1));
        var isValid = CivilDate.IsValid(year, month, day);
        days = isValid ? CivilDate.ToDays(year, month, day) : 0;
        return isValid;
    }

    internal bool TryGetTime(out long microseconds)
    {
        var hour = _fields.TryGetValue('H', out var h) ? h
            : _fields.TryGetValue('k', out var k) ? k % 24
            : (_fields.TryGetValue('h', out var half) ? half % 12 : _fields.GetValueOrDefault('K')) + (12 * _fields.GetValueOrDefault('a'));
        var (minute, second) = (_fields.GetValueOrDefault('m'), _fields.GetValueOrDefault('s'));
        microseconds = (((((hour * 60L) + minute) * 60) + second) * 1_000_000) + (_fields.GetValueOrDefault('S') / 1000);
        return hour is >= 0 and < 24 && minute < 60 && second < 60 && _fields.GetValueOrDefault('h', 1) is >= 1 and <= 12;
    }

    private static bool IsFollowedByDigits(IReadOnlyList<PatternPart> parts, int i) =>
        i + 1 < parts.Count && parts[i + 1] is { Letter: 'y' or 'u' or 'd' or 'H' or 'h' or 'm' or 's' or 'S' } or { Letter: 'M' or 'L', Count: <= 2 };

    private bool Read(PatternPart part, bool isAdjacent) => part.Letter switch
    {
        '\'' => ReadLiteral(part.Literal),
        'y' or 'u' when part.Count == 2 => ReadDigits('y', 2, 2, offset: 2000),
        'y' or 'u' => ReadYear(part.Count, isAdjacent),
        'M' or 'L' when part.Count >= 3 => ReadName(
            'M', part.Count == 3 ? CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames : CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, first: 1),
        'E' => ReadName(
            'E', part.Count <= 3 ? CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames : CultureInfo.InvariantCulture.DateTimeFormat.DayNames, first: 0),
        'a' => ReadName('a', ["AM", "PM"], first: 0),
        'S' => ReadFraction(part.Count, isAdjacent),
        'X' or 'x' or 'Z' or 'z' or 'V' or 'O' => ReadZone(part),
        'G' => ReadLiteral("AD"),
        'L' => ReadDigits('M', part.Count, part.Count == 1 && !isAdjacent ? 2 : part.Count),
        'D' => ReadDigits('D', part.Count, 3),
        'n' => false,
        _ => ReadDigits(part.Letter, part.Count, part.Count == 1 && !isAdjacent ? 2 : part.Count),
    };

    private bool ReadLiteral(string literal)
    {
        var isThere = string.CompareOrdinal(text, _position, literal, 0, literal.Length) == 0;
        _position += isThere ? literal.Length : 0;
        return isThere;
    }

    private bool ReadYear(int count, bool isAdjacent)
    {
        var isNegative = _position < text.Length && text[_position] == '-';
        var hasSign = isNegative || (_position < text.Length && text[_position] == '+');
        _position += hasSign ? 1 : 0;
        if (!ReadDigits('y', count, isAdjacent || (!hasSign && count >= 4) ? count : MaxDigits))
        {
            return false;
        }

        _fields['y'] *= isNegative ? -1 : 1;
        return true;
    }

    private bool ReadDigits(char field, int least, int most, int offset = 0)
    {
        var start = _position;
        var value = 0;
        while (_position < text.Length && _position - start < most && char.IsAsciiDigit(text[_position]))
        {
            value = (value * 10) + text[_position++] - '0';
        }

        _fields[field] = value + offset;
        return _position - start >= least;
    }

    private bool ReadFraction(int count, bool isAdjacent)
    {
        var start = _position;
        if (!ReadDigits('S', isAdjacent ? count : 1, Math.Min(count, MaxDigits)))
        {
            return false;
        }

        for (var digits = _position - start; digits < MaxDigits; digits++)
        {
            _fields['S'] *= 10;
        }

        return true;
    }

    private bool ReadName(char field, IReadOnlyList<string> names, int first)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Length > 0 && string.Compare(text, _position, names[i], 0, names[i].Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                _fields[field] = first + i;
                _position += names[i].Length;
                return true;
            }
        }

        return false;
    }

    private bool ReadZone(PatternPart part)
    {
        var start = _position;
        var isRegion = part.Letter is 'V' or 'z' or 'O';
        while (_position < text.Length && (char.IsAsciiDigit(text[_position]) || text[_position] is '+' or '-' or ':'
            || (isRegion && (char.IsAsciiLetter(text[_position]) || text[_position] is '/' or '_')) || (text[_position] == 'Z' && _position == start)))
        {
            _position++;
            if (text[start] == 'Z' && !isRegion)
            {
                break;
            }
        }

        Zone = _position > start ? ZoneRules.TryFind(text[start.._position]) : null;
        return Zone is not null;
    }
}
