using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>
/// Patterns of <c>java.time</c>. Unless the policy is CORRECTED, what Spark before 3.0 did and this does not is an error.
/// </summary>
internal sealed class Iso8601TimestampFormatter(DateTimePattern pattern, FormatterSite site) : TimestampFormatter
{
    private readonly DateTimeReader _reader = new(pattern);
    private readonly DateTimeWriter _writer = new(pattern, site.Zone, site.Kind);
    private readonly Lazy<LegacyTimestampFormatter?> _legacy = new(() =>
        site.Policy == TimeParserPolicy.Exception && LegacyPattern.TryParse(pattern.Text, site.Legacy) is { } legacy
            ? new LegacyTimestampFormatter(legacy, site)
            : null
    );

    /// <inheritdoc/>
    internal override bool TryParse(string text, out long micros)
    {
        if (Read(text, out micros) is { } fields)
        {
            return IsOfKind(fields);
        }

        return _legacy.Value is { } legacy && legacy.TryParse(text, out _) ? throw FormatterErrors.LegacyText(text) : false;
    }

    /// <inheritdoc/>
    internal override bool Reads(string text, out long micros) => Read(text, out micros) is { } fields && IsOfKind(fields);

    /// <inheritdoc/>
    internal override void Write(long micros, Utf8Buffer buffer)
    {
        var start = buffer.Length;
        try
        {
            _writer.Write(micros, buffer);
        }
        catch (SparkRuntimeException) when (_legacy.Value is not null)
        {
            buffer.Truncate(start);
            var text = new Utf8Buffer();
            _legacy.Value.Write(micros, text);
            throw FormatterErrors.LegacyText(text.ToString());
        }
    }

    private ParsedFields? Read(string text, out long micros)
    {
        micros = 0;
        if (_reader.Read(text) is { } fields && fields.ToLocalMicros(site.Kind) is { } local)
        {
            micros = site.ToValue(local, fields.Offset, fields.Zone);
            return fields;
        }

        return null;
    }

    // Functions leave out the zone of timestamps without one; in files there must be none.
    private bool IsOfKind(ParsedFields fields) =>
        site.Kind != TemporalKind.Local || (fields.Offset is null && fields.Zone is null) || site.Legacy == LegacyFormat.Simple;
}
