using Microsoft.Spark.Sql.Types;
using static Shared.Spark.Plans.DateTimes.DateTimeConstants;

namespace Shared.Spark.Plans.DateTimes;

/// <summary>
/// The words that constants may be instead of dates and timestamps: <c>epoch, now, today, tomorrow, yesterday</c>. A zone may stand behind
/// all but <c>now</c>, yet the day is the session's.
/// </summary>
internal static class SpecialDateTime
{
    /// <summary>The value, as literals hold it; null when the text is no such word or the type has none.</summary>
    internal static object? Find(string text, DataType type, ZoneRules zone)
    {
        if (type is not (DateType or TimestampType or TimestampNTZType))
        {
            return null;
        }

        var trimmed = text.AsSpan().Trim();
        var length = 0;
        while (length < trimmed.Length && char.IsLetter(trimmed[length]))
        {
            length++;
        }

        var word = trimmed[..length].ToString().ToLowerInvariant();
        var own = trimmed[length..].TrimStart(" \t");
        return
            word is "epoch" or "now" or "today" or "tomorrow" or "yesterday"
            && (own.IsEmpty || (word != "now" && ZoneRules.TryFind(own) is not null))
            ? ValueOf(word, type, zone)
            : null;
    }

    private static object ValueOf(string word, DataType type, ZoneRules zone)
    {
        var now = EpochMicros.Now;
        var local = zone.ToLocal(now);
        var today = Math.DivRem(local, MicrosPerDay).Quotient;
        var day = word switch
        {
            "epoch" => 0,
            "tomorrow" => today + 1,
            "yesterday" => today - 1,
            _ => today,
        };
        return type switch
        {
            DateType => (object)(int)day,
            TimestampType when word == "now" => now,
            TimestampType when word == "epoch" => 0L,
            TimestampType => zone.ToUtc(day * MicrosPerDay),
            _ when word == "now" => local,
            _ => day * MicrosPerDay,
        };
    }
}
