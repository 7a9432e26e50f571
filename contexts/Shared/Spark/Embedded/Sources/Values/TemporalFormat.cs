using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Embedded.Sources.Values;

/// <summary>How files write dates and timestamps: by a pattern, or, without one, as casts read them and Spark's writers print them.</summary>
internal abstract class TemporalFormat
{
    /// <summary>Days or microseconds since 1970-01-01.</summary>
    internal abstract bool TryParse(ReadOnlySpan<byte> text, out long value);

    /// <summary>The text of days or microseconds since 1970-01-01.</summary>
    internal abstract void Append(System.Buffers.IBufferWriter<byte> output, long value);

    internal static TemporalFormat ForDates(string? pattern, ZoneRules zone) => pattern is null ? new PlainDates() : new PatternFormat(pattern, zone, PatternFormat.Kind.Date);

    internal static TemporalFormat ForTimestamps(string? pattern, ZoneRules zone) =>
        pattern is null ? new PlainTimestamps(zone) : new PatternFormat(pattern, zone, PatternFormat.Kind.Instant);

    internal static TemporalFormat ForLocalTimestamps(string? pattern, ZoneRules zone) =>
        pattern is null ? new PlainLocalTimestamps() : new PatternFormat(pattern, zone, PatternFormat.Kind.Local);

    private sealed class PlainDates : TemporalFormat
    {
        internal override bool TryParse(ReadOnlySpan<byte> text, out long value)
        {
            var isDate = DateParser.TryParse(text, out var days);
            value = days;
            return isDate;
        }

        internal override void Append(System.Buffers.IBufferWriter<byte> output, long value) => Plans.Formatting.DateTimeText.AppendDate(output, value);
    }

    private sealed class PlainTimestamps(ZoneRules zone) : TemporalFormat
    {
        internal override bool TryParse(ReadOnlySpan<byte> text, out long value) => TimestampParser.TryParse(text, zone, out value);

        internal override void Append(System.Buffers.IBufferWriter<byte> output, long value)
        {
            IsoText.AppendLocal(output, zone.ToLocal(value));
            IsoText.AppendOffset(output, zone.OffsetAt(value));
        }
    }

    private sealed class PlainLocalTimestamps : TemporalFormat
    {
        internal override bool TryParse(ReadOnlySpan<byte> text, out long value) =>
            TimestampParser.TryParseNtz(text, out value) && !IsoText.HasZone(text);

        internal override void Append(System.Buffers.IBufferWriter<byte> output, long value) => IsoText.AppendLocal(output, value);
    }
}
