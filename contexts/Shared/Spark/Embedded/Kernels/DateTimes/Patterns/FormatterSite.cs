using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>Where a pattern stands.</summary>
/// <param name="Kind">What it describes.</param>
/// <param name="Zone">The time zone of local times.</param>
/// <param name="Policy">Which patterns there are.</param>
/// <param name="Legacy">What read and wrote here before Spark 3.0.</param>
/// <param name="IsForParsing">Whether it is to read text, which not all letters can.</param>
internal sealed record FormatterSite(TemporalKind Kind, ZoneRules Zone, TimeParserPolicy Policy, LegacyFormat Legacy, bool IsForParsing)
{
    /// <summary>The instant of a local time that was read, with the offset or zone that was read beside it.</summary>
    internal long ToValue(long local, int? offset, ZoneRules? zone) =>
        Kind != TemporalKind.Instant ? local
        : offset is { } seconds ? local - (seconds * DateTimeConstants.MicrosPerSecond)
        : (zone ?? Zone).ToUtc(local);

    /// <summary>The local time of a value.</summary>
    internal long ToLocal(long micros) => Kind == TemporalKind.Instant ? Zone.ToLocal(micros) : micros;
}
