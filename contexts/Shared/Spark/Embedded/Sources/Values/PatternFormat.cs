using System.Buffers;
using System.Text;
using Shared.Spark.Embedded.Kernels.DateTimes;
using Shared.Spark.Embedded.Kernels.DateTimes.Patterns;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.DateTimes;

namespace Shared.Spark.Embedded.Sources.Values;

/// <summary>Dates and timestamps by a pattern. See https://spark.apache.org/docs/3.5.7/sql-ref-datetime-pattern.html.</summary>
internal sealed class PatternFormat(string pattern, ZoneRules zone, PatternFormat.Kind kind) : TemporalFormat
{
    private readonly Lazy<DateTimeReader> _reader = new(() => new DateTimeReader(DateTimePattern.Parse(pattern, isForParsing: true)));
    private readonly Lazy<DateTimeWriter> _writer = new(
        () => new DateTimeWriter(DateTimePattern.Parse(pattern, isForParsing: false), kind == Kind.Instant ? zone : ZoneRules.Of("UTC")));

    /// <summary>What a pattern describes.</summary>
    internal enum Kind
    {
        /// <summary>Days since 1970-01-01.</summary>
        Date,

        /// <summary>Microseconds since 1970-01-01 UTC.</summary>
        Instant,

        /// <summary>Microseconds since 1970-01-01, in no zone.</summary>
        Local,
    }

    /// <inheritdoc/>
    internal override bool TryParse(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (_reader.Value.Read(Encoding.UTF8.GetString(text)) is not { } fields || fields.ToLocalMicros() is not { } local)
        {
            return false;
        }

        switch (kind)
        {
            case Kind.Date:
                value = DateTimeMath.FloorDays(local);
                return true;
            case Kind.Local:
                value = local;
                return fields.Offset is null && fields.Zone is null;
            default:
                value = fields.Offset is { } offset ? local - (offset * DateTimeMath.MicrosPerSecond) : (fields.Zone ?? zone).ToUtc(local);
                return true;
        }
    }

    /// <inheritdoc/>
    internal override void Append(IBufferWriter<byte> output, long value)
    {
        var text = new Utf8Buffer();
        _writer.Value.Write(kind == Kind.Date ? value * DateTimeMath.MicrosPerDay : value, text);
        output.Write(text.Written);
    }
}
