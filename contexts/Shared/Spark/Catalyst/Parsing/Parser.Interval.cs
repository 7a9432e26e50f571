using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>INTERVAL literals, typed by their units as Spark types them.</content>
internal sealed partial class Parser
{
    private bool IsLegacyInterval => _options.LegacyInterval || _keepsCalendarIntervals;

    private bool StartsInterval()
    {
        var value = KindAt(1) is TokenKind.Plus or TokenKind.Minus ? 2 : 1;
        var isNumber = KindAt(value) is TokenKind.IntegerValue or TokenKind.DecimalValue;
        return ((isNumber || IsString(KindAt(value))) && IsUnit(KindAt(value + 1))) || (isNumber && value == 1);
    }

    private static bool IsUnit(TokenKind kind) =>
        kind
            is TokenKind.Nanosecond
                or TokenKind.Nanoseconds
                or TokenKind.Microsecond
                or TokenKind.Microseconds
                or TokenKind.Millisecond
                or TokenKind.Milliseconds
                or TokenKind.Second
                or TokenKind.Seconds
                or TokenKind.Minute
                or TokenKind.Minutes
                or TokenKind.Hour
                or TokenKind.Hours
                or TokenKind.Day
                or TokenKind.Days
                or TokenKind.Week
                or TokenKind.Weeks
                or TokenKind.Month
                or TokenKind.Months
                or TokenKind.Year
                or TokenKind.Years;

    private static bool IsFieldUnit(TokenKind kind) =>
        kind is TokenKind.Second or TokenKind.Minute or TokenKind.Hour or TokenKind.Day or TokenKind.Month or TokenKind.Year;

    private Literal IntervalLiteral()
    {
        var start = _position;
        Expect(TokenKind.Interval);
        var body = _position;
        var values = new List<(int Sign, Token Token, string Unit)>();
        do
        {
            var sign = Kind == TokenKind.Minus ? -1 : 1;
            if (Kind is TokenKind.Minus or TokenKind.Plus)
            {
                Advance();
            }

            var token = _tokens[_position];
            Advance();
            if (!IsUnit(Kind))
            {
                throw SyntaxError();
            }

            if (KindAt(1) == TokenKind.To && IsFieldUnit(KindAt(2)) && IsFieldUnit(Kind))
            {
                return FromToInterval(start, body, values.Count == 0, sign, token);
            }

            values.Add((sign, token, AnyWord()));
        } while (ContinuesInterval());

        var interval = MultiUnitInterval(values, body);
        return IntervalOfUnits(interval, [.. values.Select(value => Singular(value.Unit))], From(start)) with { Origin = From(start) };
    }

    private bool ContinuesInterval()
    {
        var value = Kind is TokenKind.Plus or TokenKind.Minus ? 1 : 0;
        return (KindAt(value) is TokenKind.IntegerValue or TokenKind.DecimalValue || IsString(KindAt(value))) && IsUnit(KindAt(value + 1));
    }

    private static string Singular(string unit)
    {
        unit = unit.ToLowerInvariant();
        return unit.EndsWith('s') ? unit[..^1] : unit;
    }

    private CalendarInterval MultiUnitInterval(List<(int Sign, Token Token, string Unit)> values, int body)
    {
        var text = string.Join(' ', values.Select(value => $"{IntervalValue(value.Sign, value.Token, body)} {value.Unit}"));
        return IntervalText.TryParse(text, out var interval, out var error)
            ? interval
            : Defer(
                Error("_LEGACY_ERROR_TEMP_0062", From(body), ("msg", $"Error parsing ' {text}' to interval, {error}")),
                default(CalendarInterval)
            );
    }

    private string IntervalValue(int sign, in Token token, int body)
    {
        if (!IsString(token.Kind))
        {
            return (sign < 0 ? "-" : "") + TextOf(token).ToString();
        }

        // '1 day 2' hour must not become valid by being put together.
        var value = StringEscapes.Unescape(TextOf(token), _options.EscapedStringLiterals);
        return value.Any(char.IsLetter) ? Defer(Error("_LEGACY_ERROR_TEMP_0026", From(body), ("value", value)), "0") : Signed(value, sign);
    }

    private static string Signed(string value, int sign) =>
        sign > 0 ? value
        : value.StartsWith('-') ? value[1..]
        : "-" + value;

    private Literal IntervalOfUnits(CalendarInterval interval, string[] units, Origin origin)
    {
        if (IsLegacyInterval)
        {
            return new Literal(interval, DataTypes.CalendarIntervalType);
        }

        IList<string> fieldsOfMonths = [.. YearMonthIntervalType.Fields];
        var months = units.Select(fieldsOfMonths.IndexOf).Where(field => field >= 0).ToList();
        if (months.Count == 0)
        {
            var fields = units.Select(DayTimeField).ToList();
            return new Literal(Microseconds(interval, origin), new DayTimeIntervalType((byte)fields.Min(), (byte)fields.Max()));
        }

        return months.Count == units.Length
            ? new Literal(interval.Months, new YearMonthIntervalType((byte)months.Min(), (byte)months.Max()))
            : Defer(
                Error("_LEGACY_ERROR_TEMP_0029", origin, ("literal", _text[origin.StartIndex..(origin.StopIndex + 1)])),
                Unknown(DataTypes.CalendarIntervalType)
            );
    }

    private static int DayTimeField(string unit) =>
        unit switch
        {
            "week" or "day" => 0,
            "hour" => 1,
            "minute" => 2,
            _ => 3,
        };

    private long Microseconds(CalendarInterval interval, Origin origin)
    {
        try
        {
            return checked((interval.Days * DateTimeConstants.MicrosPerDay) + interval.Microseconds);
        }
        catch (OverflowException)
        {
            return Defer(Error("_LEGACY_ERROR_TEMP_0062", origin, ("msg", "long overflow")), 0L);
        }
    }

    /// <summary><c>'1-2' YEAR TO MONTH</c>, <c>'1 02:03:04' DAY TO SECOND</c>.</summary>
    private Literal FromToInterval(int start, int body, bool isFirst, int sign, Token token)
    {
        var from = AnyWord().ToLowerInvariant();
        Advance();
        var to = AnyWord().ToLowerInvariant();
        var origin = From(body);
        if (!isFirst || ContinuesInterval())
        {
            while (ContinuesInterval())
            {
                _position += Kind is TokenKind.Plus or TokenKind.Minus ? 3 : 2;
                _position += Kind == TokenKind.To && IsFieldUnit(KindAt(1)) ? 2 : 0;
            }

            return Defer(Error("_LEGACY_ERROR_TEMP_0024", From(body)), Unknown(DataTypes.CalendarIntervalType));
        }

        if (!IsString(token.Kind))
        {
            return Defer(Error("_LEGACY_ERROR_TEMP_0027", origin), Unknown(DataTypes.CalendarIntervalType));
        }

        var value = Signed(StringEscapes.Unescape(TextOf(token), _options.EscapedStringLiterals), sign);
        return FromTo(value, from, to, origin) with { Origin = From(start) };
    }

    private Literal FromTo(string value, string from, string to, Origin origin)
    {
        if ((from, to) == ("year", "month"))
        {
            var months = IntervalFields.ParseYearMonth(value, out var error);
            return months is null ? Defer(Error("_LEGACY_ERROR_TEMP_0063", origin, ("msg", error)), Unknown(YearMonthIntervalType.Default))
                : IsLegacyInterval ? new Literal(new CalendarInterval(months.Value, 0, 0), DataTypes.CalendarIntervalType)
                : new Literal(months.Value, new YearMonthIntervalType(0, 1));
        }

        var first = DayTimeIntervalType.Fields.ToList().IndexOf(from);
        var last = DayTimeIntervalType.Fields.ToList().IndexOf(to);
        if (first < 0 || last <= first)
        {
            return Defer(Error("_LEGACY_ERROR_TEMP_0028", origin, ("from", from), ("to", to)), Unknown(DataTypes.CalendarIntervalType));
        }

        var interval = IntervalFields.ParseDayTime(value, first, last, out var message);
        return interval is not { } known
                ? Defer(Error("_LEGACY_ERROR_TEMP_0063", origin, ("msg", message)), Unknown(DayTimeIntervalType.Default))
            : IsLegacyInterval ? new Literal(known, DataTypes.CalendarIntervalType)
            : new Literal(Microseconds(known, origin), new DayTimeIntervalType((byte)first, (byte)last));
    }
}
