using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>Timestamps from text by a pattern: microseconds, or whole seconds where the result is no timestamp.</summary>
internal sealed class TimestampParsing(DataType type, EvalMode mode, ZoneRules zone, bool givesSeconds)
{
    private readonly PatternCache<(DateTimePattern Pattern, DateTimeReader Reader)?[]> _patterns = new(text =>
    {
        var pattern = DateTimePattern.Parse(text, isForParsing: true);
        return [(pattern, new DateTimeReader(pattern))];
    });

    internal void Parse(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var (pattern, reader) = _patterns.Get(arguments[1].GetBytes(row))[0]!.Value;
        var text = Utf8Text.ToText(arguments[0].GetBytes(row));
        if (reader.Read(text) is { } fields && fields.ToLocalMicros() is { } local)
        {
            var micros = ToInstant(fields, local);
            result.SetLong(row, givesSeconds ? DateTimeMath.FloorDivide(micros, DateTimeMath.MicrosPerSecond) : micros);
            return;
        }

        if (mode == EvalMode.Try)
        {
            result.SetNull(row);
            return;
        }

        if (LegacyDateTime.CanRead(pattern, text))
        {
            throw new SparkRuntimeException(
                "INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER",
                new Dictionary<string, string> { ["datetime"] = $"'{text}'", ["config"] = "\"spark.sql.legacy.timeParserPolicy\"" });
        }

        if (mode == EvalMode.Ansi)
        {
            throw new SparkRuntimeException(
                "CANNOT_PARSE_TIMESTAMP",
                new Dictionary<string, string>
                {
                    ["message"] = $"Text '{text}' could not be parsed at index 0",
                    ["ansiConfig"] = "\"spark.sql.ansi.enabled\"",
                });
        }

        result.SetNull(row);
    }

    private long ToInstant(ParsedFields fields, long local) => type is TimestampNTZType ? local
        : fields.Offset is { } offset ? local - (offset * DateTimeMath.MicrosPerSecond)
        : (fields.Zone ?? zone).ToUtc(local);
}
