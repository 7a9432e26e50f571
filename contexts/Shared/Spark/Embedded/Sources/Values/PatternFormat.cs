using System.Buffers;
using System.Text;
using Shared.Spark.Embedded.Kernels.DateTimes;
using Shared.Spark.Embedded.Kernels.DateTimes.Patterns;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Values;

/// <summary>Dates and timestamps by a pattern. See https://spark.apache.org/docs/3.5.7/sql-ref-datetime-pattern.html.</summary>
internal sealed class PatternFormat(string pattern, FormatterSite site) : TemporalFormat
{
    // What no value needs is no error.
    private readonly Lazy<TimestampFormatter?> _reader = new(() => CreateReader(pattern, site with { IsForParsing = true }));
    private readonly Lazy<TimestampFormatter> _writer = new(() => TimestampFormatter.Create(pattern, site with { IsForParsing = false }));

    /// <inheritdoc/>
    internal override bool TryParse(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        var isRead = _reader.Value is { } reader && reader.TryParse(Encoding.UTF8.GetString(text), out value);
        value = site.Kind == TemporalKind.Date ? DateTimeMath.FloorDays(value) : value;
        return isRead;
    }

    /// <inheritdoc/>
    internal override bool Matches(ReadOnlySpan<byte> text) =>
        _reader.Value is { } reader && reader.Reads(Encoding.UTF8.GetString(text), out _);

    /// <inheritdoc/>
    internal override void Append(IBufferWriter<byte> output, long value)
    {
        var text = new Utf8Buffer();
        _writer.Value.Write(site.Kind == TemporalKind.Date ? value * DateTimeConstants.MicrosPerDay : value, text);
        output.Write(text.Written);
    }

    // By what is no pattern no text can be read; only one that was a pattern before Spark 3.0 is an error.
    private static TimestampFormatter? CreateReader(string pattern, FormatterSite site)
    {
        try
        {
            return TimestampFormatter.Create(pattern, site);
        }
        catch (SparkRuntimeException error) when (error.ErrorClass != FormatterErrors.LegacyPatternClass)
        {
            return null;
        }
    }
}
