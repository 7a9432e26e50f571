using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>
/// Reads and writes dates and timestamps by a pattern. Mirrors Spark's <c>TimestampFormatter</c> and <c>DateFormatter</c>.
/// </summary>
internal abstract class TimestampFormatter
{
    /// <summary>Reads a text; false when it is not as the pattern says.</summary>
    /// <exception cref="SparkRuntimeException">Spark before 3.0 would have read it.</exception>
    internal abstract bool TryParse(string text, out long micros);

    /// <summary>Reads a text as <see cref="TryParse"/> does, whatever Spark before 3.0 did.</summary>
    internal virtual bool Reads(string text, out long micros) => TryParse(text, out micros);

    /// <summary>Writes a value.</summary>
    internal abstract void Write(long micros, Utf8Buffer buffer);

    /// <summary>The formatter of a pattern.</summary>
    /// <exception cref="SparkRuntimeException">It is none.</exception>
    internal static TimestampFormatter Create(string pattern, FormatterSite site)
    {
        if (site.Policy == TimeParserPolicy.Legacy && site.Kind != TemporalKind.Local)
        {
            return new LegacyTimestampFormatter(LegacyPattern.Parse(pattern, site.Legacy), site);
        }

        try
        {
            return new Iso8601TimestampFormatter(DateTimePattern.Parse(pattern, site.IsForParsing), site);
        }
        catch (SparkRuntimeException) when (site.Kind == TemporalKind.Local)
        {
            throw FormatterErrors.NoPattern(pattern);
        }
        catch (SparkRuntimeException) when (LegacyPattern.TryParse(pattern, site.Legacy) is not null)
        {
            throw FormatterErrors.LegacyPattern(pattern);
        }
    }
}
