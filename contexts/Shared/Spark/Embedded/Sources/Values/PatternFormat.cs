using System.Buffers;
using System.Text;
using Shared.Spark.Embedded.Kernels.DateTimes;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Sources.Values;

/// <summary>Dates and timestamps by a pattern. See https://spark.apache.org/docs/3.5.7/sql-ref-datetime-pattern.html.</summary>
internal sealed class PatternFormat : TemporalFormat
{
    private readonly IReadOnlyList<PatternPart> _parts;
    private readonly ZoneRules _zone;
    private readonly Kind _kind;

    internal PatternFormat(string pattern, ZoneRules zone, Kind kind)
    {
        try
        {
            (_parts, _zone, _kind) = (PatternPart.Parse(pattern), zone, kind);
        }
        catch (ArgumentException exception)
        {
            throw new SparkException(
                null, $"'{pattern}' is no date-time pattern: {exception.Message}. See https://spark.apache.org/docs/latest/sql-ref-datetime-pattern.html.", exception);
        }
    }

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
        var reader = new PatternReader(Encoding.UTF8.GetString(text));
        if (!reader.Read(_parts) || !reader.IsAtEnd || !reader.TryGetDay(out var days))
        {
            return false;
        }

        if (_kind == Kind.Date)
        {
            value = days;
            return true;
        }

        if (!reader.TryGetTime(out var time) || (_kind == Kind.Local && reader.Zone is not null))
        {
            return false;
        }

        var local = (days * DateTimeMath.MicrosPerDay) + time;
        value = _kind == Kind.Local ? local : (reader.Zone ?? _zone).ToUtc(local);
        return true;
    }

    /// <inheritdoc/>
    internal override void Append(IBufferWriter<byte> output, long value)
    {
        var local = _kind switch { Kind.Date => value * DateTimeMath.MicrosPerDay, Kind.Instant => _zone.ToLocal(value), _ => value };
        var text = new StringBuilder();
        PatternWriter.Write(text, _parts, local, _kind == Kind.Instant ? (_zone, value) : null);
        output.Advance(Encoding.UTF8.GetBytes(text.ToString(), output.GetSpan(text.Length * 3)));
    }
}
