using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Kernels.DateTimes;

namespace Shared.Spark.Embedded.Translation.Casts;

/// <summary>The words that constants may be instead of dates: <c>epoch, now, today, tomorrow, yesterday</c>, with a zone behind them if need be.</summary>
internal static class SpecialDateTimes
{
    private const long MicrosPerDay = 86_400_000_000;

    /// <summary>The value, as literals hold it; null when the text is no such word or the type has none.</summary>
    internal static object? Find(string text, DataType type, string sessionZone)
    {
        if (type is not (DateType or TimestampType or TimestampNTZType))
        {
            return null;
        }

        var words = text.Trim().Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        var word = words.Length == 0 ? "" : words[0].ToLowerInvariant();
        if (word is not ("epoch" or "now" or "today" or "tomorrow" or "yesterday"))
        {
            return null;
        }

        return ZoneRules.TryFind(words.Length == 2 ? words[1].Trim() : sessionZone) is { } zone ? ValueOf(word, type, zone) : null;
    }

    private static object ValueOf(string word, DataType type, ZoneRules zone)
    {
        var now = (DateTime.UtcNow.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
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
