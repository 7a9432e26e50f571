using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Parsing;

/// <summary>The values of <c>DATE '...'</c> and <c>TIMESTAMP '...'</c>: what casts take, and words as <c>today</c>.</summary>
internal static class DateTimeText
{
    /// <summary>A literal of a date or timestamp; null when the text is none.</summary>
    internal static Literal? Parse(string text, DataType type, ZoneRules zone) =>
        (SpecialDateTime.Find(text, type, zone) ?? ValueOf(Encoding.UTF8.GetBytes(text), type, zone)) is { } value
            ? new Literal(value, type)
            : null;

    /// <summary>Whether a timestamp names its zone.</summary>
    internal static bool HasZone(string text) => TimestampParser.HasZone(Encoding.UTF8.GetBytes(text));

    private static object? ValueOf(ReadOnlySpan<byte> text, DataType type, ZoneRules zone) =>
        type switch
        {
            DateType => DateParser.TryParse(text, out var days) ? days : null,
            TimestampNTZType => TimestampParser.TryParseNtz(text, out var local) ? local : null,
            _ => TimestampParser.TryParse(text, zone, out var micros) ? micros : null,
        };
}
