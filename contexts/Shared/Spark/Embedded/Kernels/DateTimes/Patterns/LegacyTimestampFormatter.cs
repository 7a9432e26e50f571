using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>
/// Patterns of <c>java.text.SimpleDateFormat</c>, over the calendar that was Julian before 1582-10-15. As in Spark, fields of local times
/// keep their values from one calendar to the other.
/// </summary>
internal sealed class LegacyTimestampFormatter(LegacyPattern pattern, FormatterSite site) : TimestampFormatter
{
    private readonly LegacyDateTimeReader _reader = new(pattern, site);
    private readonly LegacyDateTimeWriter _writer = new(pattern, site);

    /// <inheritdoc/>
    internal override bool TryParse(string text, out long micros)
    {
        micros = 0;
        var fields = new LegacyFields(site.Legacy == LegacyFormat.Fast);
        if (!_reader.TryRead(text, fields) || fields.ToHybrid() is not { } hybrid)
        {
            return false;
        }

        var fraction = site is { Legacy: LegacyFormat.Fast, Kind: not TemporalKind.Date }
            ? pattern.FractionOf(fields.Milliseconds)
            : fields.Milliseconds * DateTimeConstants.MicrosPerMilli;
        var (days, rest) = Math.DivRem(hybrid.Seconds, 86_400L);
        (days, rest) = rest < 0 ? (days - 1, rest + 86_400) : (days, rest);
        var local = unchecked(
            (HybridCalendar.ToProleptic(hybrid.Days + days) * DateTimeConstants.MicrosPerDay)
            + (rest * DateTimeConstants.MicrosPerSecond)
            + fraction
        );
        micros =
            fields.Offset is { } offset && site.Kind == TemporalKind.Date
                ? DateTimeMath.FloorDays(site.Zone.ToLocal(local - (offset * DateTimeConstants.MicrosPerSecond)))
                    * DateTimeConstants.MicrosPerDay
                : site.ToValue(local, fields.Offset, zone: null);

        // What is strict does not move local times that there are not.
        return site.Legacy == LegacyFormat.Fast || fields.Offset is not null || site.ToLocal(micros) == local;
    }

    /// <inheritdoc/>
    internal override void Write(long micros, Utf8Buffer buffer) => _writer.Write(micros, buffer);
}
