using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Shared.Spark.Embedded.Sources.Values;

/// <summary>A time zone by the names Java has for it, over microseconds since 1970-01-01.</summary>
internal sealed partial class Zone
{
    internal const long MicrosecondsPerSecond = 1_000_000;
    internal const long MicrosecondsPerDay = 86_400 * MicrosecondsPerSecond;

    // Beyond what .NET's date-times span, a zone keeps the offset it has at the end.
    private static readonly long s_least = (DateTime.MinValue.AddDays(2) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
    private static readonly long s_greatest = (DateTime.MaxValue.AddDays(-2) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
    private static readonly ConcurrentDictionary<string, Zone?> s_zones = new(StringComparer.Ordinal);

    private readonly TimeZoneInfo _info;
    private readonly long? _fixedOffset;

    private Zone(TimeZoneInfo info)
    {
        _info = info;
        _fixedOffset = info.GetAdjustmentRules().Length == 0 ? info.BaseUtcOffset.Ticks / TimeSpan.TicksPerMicrosecond : null;
    }

    internal static Zone Utc { get; } = new(TimeZoneInfo.Utc);

    internal static Zone Find(string id) => TryFind(id, out var zone) ? zone : throw new TimeZoneNotFoundException($"There is no time zone '{id}'.");

    internal static bool TryFind(string id, [NotNullWhen(true)] out Zone? zone)
    {
        zone = s_zones.GetOrAdd(id, Resolve);
        return zone is not null;
    }

    /// <summary>How far the zone is before UTC at an instant.</summary>
    internal long OffsetAt(long utc) => _fixedOffset ?? _info.GetUtcOffset(ToDateTime(utc, DateTimeKind.Utc)).Ticks / TimeSpan.TicksPerMicrosecond;

    internal long ToLocal(long utc) => utc + OffsetAt(utc);

    /// <summary>The instant of a local time: the earlier one where clocks are set back, later by the gap where they are set forward, as in Java.</summary>
    internal long ToUtc(long local)
    {
        if (_fixedOffset is { } offset)
        {
            return local - offset;
        }

        var time = ToDateTime(local, DateTimeKind.Unspecified);
        if (_info.IsAmbiguousTime(time))
        {
            return local - (_info.GetAmbiguousTimeOffsets(time).Max().Ticks / TimeSpan.TicksPerMicrosecond);
        }

        // In a gap, the offset before it holds.
        return local - (_info.IsInvalidTime(time)
            ? OffsetAt(local - (_info.BaseUtcOffset.Ticks / TimeSpan.TicksPerMicrosecond) - MicrosecondsPerDay)
            : _info.GetUtcOffset(time).Ticks / TimeSpan.TicksPerMicrosecond);
    }

    private static DateTime ToDateTime(long microseconds, DateTimeKind kind) =>
        new(DateTime.UnixEpoch.Ticks + (Math.Clamp(microseconds, s_least, s_greatest) * TimeSpan.TicksPerMicrosecond), kind);

    private static Zone? Resolve(string id)
    {
        if (id is "Z" or "UTC" or "GMT" or "UT")
        {
            return Utc;
        }

        if (Offset().Match(id) is { Success: true } match)
        {
            int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;
            var offset = new TimeSpan(Part("hours"), Part("minutes"), Part("seconds"));
            return offset > TimeSpan.FromHours(18) || Part("minutes") > 59 || Part("seconds") > 59
                ? null
                : offset == TimeSpan.Zero ? Utc : Fixed(match.Groups["sign"].Value == "-" ? -offset : offset, id);
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var info) ? new Zone(info) : null;
    }

    // .NET's zones have whole minutes and 14 hours at most; Java's have seconds and 18 hours.
    private static Zone Fixed(TimeSpan offset, string id) => new(TimeZoneInfo.Utc, offset.Ticks / TimeSpan.TicksPerMicrosecond, id);

    private Zone(TimeZoneInfo info, long offset, string id)
        : this(info) => (_fixedOffset, Id) = (offset, id);

    /// <summary>The name, for zones that are an offset.</summary>
    internal string? Id { get; }

    [GeneratedRegex(@"^(?:UTC|GMT|UT)?(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{1,2})(?::?(?<seconds>\d{2}))?)?$")]
    private static partial Regex Offset();
}
