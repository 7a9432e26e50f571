using Microsoft.Spark.Sql.Types;
using static Shared.Spark.Plans.DateTimes.DateTimeConstants;

namespace Shared.Spark.Catalyst.Parsing;

/// <summary>Reads <c>1 day 2 hours -3.5 seconds</c>, as Spark's <c>IntervalUtils.stringToInterval</c>.</summary>
internal static class IntervalText
{
    private const string Prefix = "interval";

    internal static bool TryParse(string text, out CalendarInterval interval, out string error)
    {
        interval = default;
        error = "";
        var words = text.AsSpan().Trim();
        if (words.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            if (words.Length > Prefix.Length && !char.IsWhiteSpace(words[Prefix.Length]))
            {
                error = $"invalid interval prefix {text}";
                return false;
            }

            words = words[Prefix.Length..].TrimStart();
        }

        if (words.IsEmpty)
        {
            error = "interval string cannot be empty";
            return false;
        }

        try
        {
            return TryParts(words, out interval, out error);
        }
        catch (OverflowException)
        {
            error = "integer overflow";
            return false;
        }
    }

    private static bool TryParts(ReadOnlySpan<char> rest, out CalendarInterval interval, out string error)
    {
        var (months, days, microseconds) = (0, 0, 0L);
        interval = default;
        while (!rest.IsEmpty)
        {
            if (!TryNumber(ref rest, out var value, out var fraction, out error))
            {
                return false;
            }

            var length = WordLength(rest);
            var word = rest[..length];
            rest = rest[length..].TrimStart();
            var unit = word.EndsWith("s", StringComparison.OrdinalIgnoreCase) ? word[..^1] : word;
            if (fraction is not null && !unit.Equals("second", StringComparison.OrdinalIgnoreCase))
            {
                error = $"'{word}' cannot have fractional part";
                return false;
            }

            switch (unit)
            {
                case var _ when Is(unit, "year"):
                    months = checked(months + (int)checked(value * 12));
                    break;
                case var _ when Is(unit, "month"):
                    months = checked(months + (int)value);
                    break;
                case var _ when Is(unit, "week"):
                    days = checked(days + (int)checked(value * 7));
                    break;
                case var _ when Is(unit, "day"):
                    days = checked(days + (int)value);
                    break;
                case var _ when Is(unit, "hour"):
                    microseconds = checked(microseconds + (value * 3600 * MicrosPerSecond));
                    break;
                case var _ when Is(unit, "minute"):
                    microseconds = checked(microseconds + (value * 60 * MicrosPerSecond));
                    break;
                case var _ when Is(unit, "second"):
                    microseconds = checked(microseconds + (value * MicrosPerSecond) + (fraction ?? 0));
                    break;
                case var _ when Is(unit, "millisecond"):
                    microseconds = checked(microseconds + (value * 1000));
                    break;
                case var _ when Is(unit, "microsecond"):
                    microseconds = checked(microseconds + value);
                    break;
                default:
                    error = word.IsEmpty ? "expect a unit name after the number" : $"invalid unit '{word}'";
                    return false;
            }
        }

        error = "";
        interval = new CalendarInterval(months, days, microseconds);
        return true;
    }

    private static bool Is(ReadOnlySpan<char> unit, string name) => unit.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes a sign, digits and at most nine digits behind a point, which are given in microseconds with the sign.</summary>
    private static bool TryNumber(ref ReadOnlySpan<char> rest, out long value, out long? fraction, out string error)
    {
        (value, fraction, error) = (0, null, "");
        var isNegative = rest[0] == '-';
        if (rest[0] is '-' or '+')
        {
            rest = rest[1..].TrimStart();
        }

        var digits = 0;
        for (; digits < rest.Length && char.IsAsciiDigit(rest[digits]); digits++)
        {
            var digit = rest[digits] - '0';
            value = isNegative ? checked((value * 10) - digit) : checked((value * 10) + digit);
        }

        var end = digits;
        if (end < rest.Length && rest[end] == '.')
        {
            var nanoseconds = 0L;
            var places = 0;
            for (end++; end < rest.Length && char.IsAsciiDigit(rest[end]); end++, places++)
            {
                nanoseconds = places < 9 ? (nanoseconds * 10) + (rest[end] - '0') : -1;
            }

            if (nanoseconds < 0 || places > 9 || digits + places == 0)
            {
                error = "interval can only support nanosecond precision";
                return false;
            }

            for (; places < 9; places++)
            {
                nanoseconds *= 10;
            }

            fraction = isNegative ? -(nanoseconds / 1000) : nanoseconds / 1000;
        }

        if (end == 0 || (end < rest.Length && !char.IsWhiteSpace(rest[end])))
        {
            error = $"invalid value '{rest[..WordLength(rest)]}'";
            return false;
        }

        rest = rest[end..].TrimStart();
        return true;
    }

    private static int WordLength(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && !char.IsWhiteSpace(rest[length]))
        {
            length++;
        }

        return length;
    }
}
