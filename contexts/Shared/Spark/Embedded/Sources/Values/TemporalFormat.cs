using System.Buffers;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Embedded.Kernels.DateTimes.Patterns;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Embedded.Sources.Values;

/// <summary>
/// How files write dates and timestamps: by a pattern, or, without one, as casts read them and Spark's writers print them.
/// </summary>
internal abstract class TemporalFormat
{
    private const string LegacyDate = "yyyy-MM-dd";
    private const string LegacyTimestamp = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";

    /// <summary>Whether texts that are not as the pattern says are read as casts read them, and as Spark before 2.0 did.</summary>
    internal bool HasFallback { get; private init; }

    /// <summary>Days or microseconds since 1970-01-01.</summary>
    internal abstract bool TryParse(ReadOnlySpan<byte> text, out long value);

    /// <summary>Whether a text is a date or timestamp, for inference, which raises no errors.</summary>
    internal virtual bool Matches(ReadOnlySpan<byte> text) => TryParse(text, out _);

    /// <summary>The text of days or microseconds since 1970-01-01.</summary>
    internal abstract void Append(IBufferWriter<byte> output, long value);

    /// <summary>Dates.</summary>
    /// <param name="pattern">The pattern; null for none.</param>
    /// <param name="zone">The time zone.</param>
    /// <param name="policy">Which patterns there are.</param>
    /// <param name="hasFallback">Whether the pattern has a fallback; null for what the policy says.</param>
    internal static TemporalFormat ForDates(
        string? pattern,
        ZoneRules zone,
        TimeParserPolicy policy = TimeParserPolicy.Exception,
        bool? hasFallback = null
    ) =>
        Create(
            new PlainDates { HasFallback = true },
            pattern,
            LegacyDate,
            new(TemporalKind.Date, zone, policy, LegacyFormat.Fast, IsForParsing: true),
            hasFallback
        );

    /// <summary>Timestamps.</summary>
    internal static TemporalFormat ForTimestamps(
        string? pattern,
        ZoneRules zone,
        TimeParserPolicy policy = TimeParserPolicy.Exception,
        bool? hasFallback = null
    ) =>
        Create(
            new PlainTimestamps(zone) { HasFallback = true },
            pattern,
            LegacyTimestamp,
            new(TemporalKind.Instant, zone, policy, LegacyFormat.Fast, IsForParsing: true),
            hasFallback
        );

    /// <summary>Timestamps without a zone, which have no fallback.</summary>
    internal static TemporalFormat ForLocalTimestamps(
        string? pattern,
        ZoneRules zone,
        TimeParserPolicy policy = TimeParserPolicy.Exception
    ) =>
        pattern is null
            ? new PlainLocalTimestamps()
            : new PatternFormat(pattern, new(TemporalKind.Local, zone, policy, LegacyFormat.Fast, IsForParsing: true));

    private static TemporalFormat Create(TemporalFormat plain, string? pattern, string legacyPattern, FormatterSite site, bool? hasFallback)
    {
        var isLegacy = site.Policy == TimeParserPolicy.Legacy;
        if (pattern is null && !isLegacy)
        {
            return plain;
        }

        var format = new PatternFormat(pattern ?? legacyPattern, site);
        return hasFallback ?? isLegacy ? new WithFallback(format, plain) { HasFallback = true } : format;
    }

    private sealed class WithFallback(TemporalFormat format, TemporalFormat plain) : TemporalFormat
    {
        internal override bool TryParse(ReadOnlySpan<byte> text, out long value) =>
            format.TryParse(text, out value) || plain.TryParse(text, out value);

        internal override bool Matches(ReadOnlySpan<byte> text) => format.Matches(text);

        internal override void Append(IBufferWriter<byte> output, long value) => format.Append(output, value);
    }

    private sealed class PlainDates : TemporalFormat
    {
        internal override bool TryParse(ReadOnlySpan<byte> text, out long value)
        {
            var isDate = DateParser.TryParse(text, out var days);
            value = days;
            return isDate;
        }

        internal override void Append(IBufferWriter<byte> output, long value) => DateTimeText.AppendDate(output, value);
    }

    private sealed class PlainTimestamps(ZoneRules zone) : TemporalFormat
    {
        internal override bool TryParse(ReadOnlySpan<byte> text, out long value) => TimestampParser.TryParse(text, zone, out value);

        internal override void Append(IBufferWriter<byte> output, long value)
        {
            IsoText.AppendLocal(output, zone.ToLocal(value));
            IsoText.AppendOffset(output, zone.OffsetAt(value));
        }
    }

    private sealed class PlainLocalTimestamps : TemporalFormat
    {
        internal override bool TryParse(ReadOnlySpan<byte> text, out long value) =>
            TimestampParser.TryParseNtz(text, out value) && !TimestampParser.HasZone(text);

        internal override void Append(IBufferWriter<byte> output, long value) => IsoText.AppendLocal(output, value);
    }
}
