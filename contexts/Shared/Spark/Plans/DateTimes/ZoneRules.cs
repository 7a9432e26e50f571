using System.Collections.Concurrent;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Plans.DateTimes.DateTimeConstants;

namespace Shared.Spark.Plans.DateTimes;

/// <summary>
/// The offsets of a time zone, to the second and for all times, as java.time has them: local times in a gap are moved behind it, those that
/// are there twice are the first. Immutable.
/// </summary>
public sealed partial class ZoneRules
{
    // In the Gregorian calendar, all days of the year and of the week come again after 400 years.
    private const long CycleSeconds = 146_097L * 86_400;
    private const long CycleStart = 16_725_225_600;

    // 1900-01-01.
    private const long FirstModern = -2_208_988_800 * MicrosPerSecond;

    // Zones that were found once; what a zone is does not change.
    private static readonly ConcurrentDictionary<string, ZoneRules> s_found = new();

    private static readonly Lazy<ZoneRules> s_local = new(FindLocal);

    private readonly long[] _transitions;
    private readonly LocalTimeType[] _types;

    private ZoneRules(string id, long[] transitions, LocalTimeType[] types)
    {
        (Id, _transitions, _types) = (id, transitions, types);
        Standard = Array.FindLast(types, type => !type.IsDaylight) is { Abbreviation: not null } standard ? standard : types[^1];
        Daylight = Array.FindLast(types, type => type.IsDaylight) is { Abbreviation: not null } daylight ? daylight : Standard;
    }

    /// <summary>The zone without offsets.</summary>
    public static ZoneRules Utc { get; } = Fixed("UTC", 0);

    /// <summary>The machine's zone.</summary>
    public static ZoneRules Local => s_local.Value;

    /// <summary>The id as java.time writes it.</summary>
    public string Id { get; }

    /// <summary>Whether local times are those of UTC.</summary>
    internal bool IsUtc => _transitions.Length == 0 && _types[0].Offset == 0;

    /// <summary>The standard time of these days.</summary>
    internal LocalTimeType Standard { get; }

    /// <summary>The daylight saving time of these days; the standard time where there is none.</summary>
    internal LocalTimeType Daylight { get; }

    /// <summary>The rules of an id as Spark takes it: a region, an offset, <c>UTC+3</c>, or one of Java's short names.</summary>
    /// <exception cref="SparkRuntimeException">There is no such zone.</exception>
    public static ZoneRules Of(string id) =>
        TryFind(id)
        ?? throw new SparkRuntimeException(
            null,
            $"The time zone '{id}' is unknown. It must be a region as 'America/Los_Angeles' or an offset as '+01:00'."
        );

    /// <summary>The rules of what <c>spark.sql.session.timeZone</c> says; the machine's where it says nothing.</summary>
    /// <exception cref="SparkException">There is no such zone.</exception>
    public static ZoneRules OfSession(string? id) =>
        string.IsNullOrEmpty(id)
            ? Local
            : TryFind(id)
                ?? throw new SparkException(
                    null,
                    $"'{id}' in spark.sql.session.timeZone is invalid. Cannot resolve the given timezone with ZoneId.of(_, ZoneId.SHORT_IDS)"
                );

    /// <summary>The rules of an id; null when there is no such zone.</summary>
    public static ZoneRules? TryFind(ReadOnlySpan<char> id)
    {
        if (s_found.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var known))
        {
            return known;
        }

        var text = id.ToString();
        var zone = Create(ZoneIds.LongIdOf(text));
        return zone is null ? null : s_found.GetOrAdd(text, zone);
    }

    /// <summary>The offset from UTC in seconds at an instant, which is given in microseconds since 1970-01-01 00:00 UTC.</summary>
    public int OffsetAt(long utcMicros) => _types[IndexAt(FloorSeconds(utcMicros))].Offset;

    /// <summary>Whether daylight saving time is in force at an instant.</summary>
    internal bool IsDaylightAt(long utcMicros) => _types[IndexAt(FloorSeconds(utcMicros))].IsDaylight;

    /// <summary>
    /// The offset at an instant as <c>java.util.TimeZone</c> has it, which knows no local mean times: before 1900 it is that of standard
    /// time.
    /// </summary>
    internal int ModernOffsetAt(long utcMicros) => utcMicros < FirstModern ? Standard.Offset : OffsetAt(utcMicros);

    /// <summary>The local time of an instant.</summary>
    public long ToLocal(long utcMicros) => utcMicros + (OffsetAt(utcMicros) * MicrosPerSecond);

    /// <summary>The instant of a local time.</summary>
    public long ToUtc(long localMicros)
    {
        if (_transitions.Length == 0)
        {
            return localMicros - (_types[0].Offset * MicrosPerSecond);
        }

        // The offset that was in force a day before is right unless a transition came since.
        var seconds = FloorSeconds(localMicros);
        var index = IndexAt(seconds - 86_400);
        var cycled = Cycled(seconds - 86_400) - (seconds - 86_400);
        while (index < _transitions.Length)
        {
            // A local time that has not reached the transition, or is there twice, has the offset before.
            var before = _transitions[index] + _types[index].Offset;
            var after = _transitions[index] + _types[index + 1].Offset;
            var local = seconds + cycled;
            if (local < Math.Max(before, after))
            {
                break;
            }

            index++;
        }

        return localMicros - (_types[index].Offset * MicrosPerSecond);
    }

    private static ZoneRules Fixed(string id, int seconds) => new(id, [], [new LocalTimeType(seconds, id, IsDaylight: false)]);

    private static ZoneRules? Create(string id)
    {
        if (ZoneIds.TryReadOffset(id, out var prefix, out var offset))
        {
            return offset is not { } seconds ? null
                : seconds == 0 && prefix.Length > 0 ? Fixed(prefix, 0)
                : Fixed(prefix + ZoneIds.FormatOffset(seconds), seconds);
        }

        return IsRegion(id) ? FromFile(id) ?? FromSystem(id) : null;
    }

    private static long FloorSeconds(long micros) =>
        Math.DivRem(micros, MicrosPerSecond) is var (seconds, rest) && rest < 0 ? seconds - 1 : micros / MicrosPerSecond;

    private static long Cycled(long seconds) =>
        seconds < CycleStart ? seconds : CycleStart - CycleSeconds + ((seconds - CycleStart) % CycleSeconds);

    private int IndexAt(long seconds)
    {
        if (_transitions.Length == 0)
        {
            return 0;
        }

        var index = Array.BinarySearch(_transitions, Cycled(seconds));
        return index >= 0 ? index + 1 : ~index;
    }
}
