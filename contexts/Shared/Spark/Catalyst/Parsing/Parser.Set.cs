using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>SET and RESET, whose keys and values are text rather than tokens.</content>
internal sealed partial class Parser
{
    private const string TimeZoneKey = "spark.sql.session.timeZone";

    // Literals of SET TIME ZONE keep days and hours apart.
    private bool _keepsCalendarIntervals;

    private Command Set()
    {
        var start = _position;
        Advance();
        switch (Kind, KindAt(1))
        {
            case (TokenKind.Catalog, _) when KindAt(2) is TokenKind.EndOfInput or TokenKind.Semicolon && IsString(KindAt(1)):
                Advance();
                return new SetCatalog(StringText());
            case (TokenKind.Catalog, _) when KindAt(2) is TokenKind.EndOfInput or TokenKind.Semicolon && IsIdentifier(KindAt(1)):
                Advance();
                return new SetCatalog(Identifier());
            case (TokenKind.Role, _):
                SkipRest();
                throw NotAllowed("SET ROLE", From(start));
            case (TokenKind.Time, TokenKind.Zone):
                _position += 2;
                return SetTimeZone(start);
            default:
                return SetKey(start);
        }
    }

    private SetConfiguration SetTimeZone(int start)
    {
        var end = KindAt(1) is TokenKind.EndOfInput or TokenKind.Semicolon;
        if (Kind == TokenKind.Interval && StartsInterval())
        {
            var interval = _position;
            _keepsCalendarIntervals = true;
            var value = (CalendarInterval)IntervalLiteral().Value!;
            _keepsCalendarIntervals = false;
            if (Kind is TokenKind.EndOfInput or TokenKind.Semicolon)
            {
                return new SetConfiguration(TimeZoneKey, OffsetText(value) ?? throw Error("_LEGACY_ERROR_TEMP_0044", From(interval)));
            }
        }
        else if (end && IsString(Kind))
        {
            return new SetConfiguration(TimeZoneKey, StringText());
        }
        else if (end && Accept(TokenKind.Local))
        {
            return new SetConfiguration(TimeZoneKey, ZoneRules.Local.Id);
        }

        SkipRest();
        throw Error("_LEGACY_ERROR_TEMP_0045", From(start));
    }

    private static string? OffsetText(CalendarInterval interval)
    {
        const long second = 1_000_000;
        if (
            interval.Months != 0
            || interval.Days != 0
            || interval.Microseconds % second != 0
            || Math.Abs(interval.Microseconds) > 18 * 3600 * second
        )
        {
            return null;
        }

        return ZoneIds.FormatOffset((int)(interval.Microseconds / second));
    }

    private SetConfiguration SetKey(int start)
    {
        var first = _position;
        var equal = first;
        while (_tokens[equal].Kind is not (TokenKind.Equal or TokenKind.EndOfInput))
        {
            equal++;
        }

        var hasEqual = _tokens[equal].Kind == TokenKind.Equal;
        SkipToEnd();
        var rest = Remainder(first);
        if (hasEqual && _tokens[equal + 1].Kind == TokenKind.BackquotedIdentifier && EndsAt(equal + 2))
        {
            var quoted = NameOf(_tokens[equal + 1]);
            var candidate = _text[_tokens[first].Start.._tokens[equal].Start].Trim();
            return _tokens[first].Kind == TokenKind.BackquotedIdentifier && equal == first + 1
                    ? new SetConfiguration(NameOf(_tokens[first]), quoted)
                : IsConfigurationKey(candidate) ? new SetConfiguration(candidate, quoted)
                : throw Error("INVALID_PROPERTY_KEY", From(start), ("key", $"\"{candidate}\""), ("value", $"\"{quoted}\""));
        }

        if (_tokens[first].Kind == TokenKind.BackquotedIdentifier && (equal == first + 1 || EndsAt(first + 1)))
        {
            var key = NameOf(_tokens[first]);
            if (!hasEqual)
            {
                return new SetConfiguration(key, null);
            }

            var value = Remainder(equal + 1);
            return value.TrimEnd(';').Contains(';', StringComparison.Ordinal)
                ? throw Error("INVALID_PROPERTY_VALUE", From(start), ("value", $"\"{value}\""), ("key", $"\"{key}\""))
                : new SetConfiguration(key, value.TrimEnd(';'));
        }

        return PlainSetting(rest, start);
    }

    private SetConfiguration PlainSetting(string text, int start)
    {
        var equal = text.IndexOf('=', StringComparison.Ordinal);
        if (equal >= 0)
        {
            var value = text[(equal + 1)..].TrimEnd(';');
            if (IsConfigurationKey(text[..equal].TrimEnd()) && !value.Contains(';', StringComparison.Ordinal))
            {
                return new SetConfiguration(text[..equal].TrimEnd(), value.Trim());
            }
        }
        else if (IsConfigurationKey(text) || text == "-v")
        {
            return new SetConfiguration(text, null);
        }
        else if (text.Length == 0)
        {
            return new SetConfiguration(null, null);
        }

        throw Error("INVALID_SET_SYNTAX", From(start));
    }

    private ResetConfiguration Reset()
    {
        var start = _position;
        Advance();
        if (Kind == TokenKind.BackquotedIdentifier && EndsAt(_position + 1))
        {
            return new ResetConfiguration(Identifier());
        }

        var first = _position;
        SkipToEnd();
        var key = Remainder(first);
        return key.Length == 0 ? new ResetConfiguration(null)
            : IsConfigurationKey(key) ? new ResetConfiguration(key)
            : throw Error("_LEGACY_ERROR_TEMP_0043", From(start));
    }

    private void SkipToEnd() => _position = _tokens.Length - 1;

    private bool EndsAt(int index)
    {
        while (KindOf(index) == TokenKind.Semicolon)
        {
            index++;
        }

        return KindOf(index) == TokenKind.EndOfInput;
    }

    /// <summary>The text from a token to the end, comments and all.</summary>
    private string Remainder(int firstToken)
    {
        var start = firstToken == 0 ? 0 : _tokens[firstToken - 1].End;
        return _text[start..].Trim();
    }

    private static bool IsConfigurationKey(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or ':' or '\\');
}
