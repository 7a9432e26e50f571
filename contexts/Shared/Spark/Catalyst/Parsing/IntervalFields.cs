using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Catalyst.Parsing;

/// <summary>
/// Reads <c>1-2</c> (YEAR TO MONTH) and <c>1 02:03:04.5</c> (DAY TO SECOND and its parts), as Spark's <c>IntervalUtils</c>.
/// </summary>
internal static class IntervalFields
{
    private static readonly string[] s_names = ["d", "h", "m", "s.n"];

    internal static int? ParseYearMonth(string text, out string error)
    {
        error = "";
        var rest = Unsigned(text.Trim(), out var sign);
        var dash = rest.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0 || !TryDigits(rest[..dash], 0, out var years) || !TryDigits(rest[(dash + 1)..], 0, out var months))
        {
            error =
                "Interval string does not match year-month format of `[+|-]y-m`, `INTERVAL [+|-]'[+|-]y-m' YEAR TO MONTH` "
                + $"when cast to interval year to month: {text}";
            return null;
        }

        if (months > 11 || years > int.MaxValue / 12)
        {
            var problem = months > 11 ? $"month {months} outside range [0, 11]" : "integer overflow";
            error = $"Error parsing interval year-month string: {problem}";
            return null;
        }

        return sign * (int)((years * 12) + months);
    }

    /// <param name="text">The text.</param>
    /// <param name="from">The first field, an index into <see cref="DayTimeIntervalType.Fields"/>.</param>
    /// <param name="to">The last field.</param>
    /// <param name="error">What is wrong.</param>
    internal static CalendarInterval? ParseDayTime(string text, int from, int to, out string error)
    {
        error = "";
        var rest = Unsigned(text.Trim(), out var sign).AsSpan();
        Span<long> fields = [0, 0, 0, 0];
        var microseconds = 0L;
        for (var field = from; field <= to; field++)
        {
            var length = field == to ? rest.Length : rest.IndexOf(field == 0 ? ' ' : ':');
            if (length < 0 || !TryField(rest[..length], field, isFirst: field == from, out fields[field], out microseconds))
            {
                error = Mismatch(text, from, to);
                return null;
            }

            rest = field == to ? [] : rest[(length + 1)..];
        }

        return Checked(fields, microseconds, from, sign, out error);
    }

    private static bool TryField(ReadOnlySpan<char> text, int field, bool isFirst, out long value, out long microseconds)
    {
        microseconds = 0;
        value = 0;
        var point = field == 3 ? text.IndexOf('.') : -1;
        if (point >= 0)
        {
            var fraction = text[(point + 1)..];
            if (fraction.Length is < 1 or > 9 || fraction.ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            microseconds = long.Parse(fraction.ToString().PadRight(9, '0'), CultureInfo.InvariantCulture) / 1000;
            text = text[..point];
        }

        return TryDigits(text.ToString(), isFirst ? 0 : 2, out value);
    }

    private static CalendarInterval? Checked(ReadOnlySpan<long> fields, long microseconds, int from, int sign, out string error)
    {
        ReadOnlySpan<long> maximums = [106_751_991, 23, 59, 59];
        for (var field = 0; field < fields.Length; field++)
        {
            var maximum =
                field > from ? maximums[field]
                : field == 0 ? maximums[0]
                : long.MaxValue / 60_000_000;
            if (fields[field] > maximum)
            {
                error =
                    "Error parsing interval day-time string: requirement failed: "
                    + $"{DayTimeIntervalType.Fields[field]} {fields[field]} outside range [0, {maximum}]";
                return null;
            }
        }

        error = "";
        try
        {
            var time = checked((fields[1] * 3_600_000_000) + (fields[2] * 60_000_000) + (fields[3] * 1_000_000) + microseconds);
            return new CalendarInterval(0, sign * (int)fields[0], sign * time);
        }
        catch (OverflowException)
        {
            error = "Error parsing interval day-time string: long overflow";
            return null;
        }
    }

    private static string Unsigned(string text, out int sign)
    {
        // Spark's own pattern is [+|-].
        sign = text.StartsWith('-') ? -1 : 1;
        return text.Length > 0 && text[0] is '+' or '-' or '|' ? text[1..] : text;
    }

    private static bool TryDigits(string text, int maximumLength, out long value)
    {
        value = 0;
        return text.Length > 0
            && (maximumLength == 0 || text.Length <= maximumLength)
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static string Mismatch(string text, int from, int to)
    {
        var format = new StringBuilder();
        for (var field = from; field <= to; field++)
        {
            format
                .Append(s_names[field])
                .Append(
                    field == to ? ""
                    : field == 0 ? " "
                    : ":"
                );
        }

        var (first, last) = (DayTimeIntervalType.Fields[from], DayTimeIntervalType.Fields[to]);
        return $"Interval string does not match day-time format of `[+|-]{format}`, "
            + $"`INTERVAL [+|-]'[+|-]{format}' {first.ToUpperInvariant()} TO {last.ToUpperInvariant()}` "
            + $"when cast to interval {first} to {last}: {text}, "
            + "set spark.sql.legacy.fromDayTimeString.enabled to true to restore the behavior before Spark 3.0.";
    }
}
