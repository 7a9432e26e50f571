using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels.Strings;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Embedded.Kernels.DateTimes.Patterns;

/// <summary>Timestamps from text by a pattern: microseconds, or whole seconds where the result is no timestamp.</summary>
internal sealed class TimestampParsing(EvalMode mode, FormatterSite site, bool givesSeconds)
{
    private readonly PatternCache<TimestampFormatter> _formatters = new(pattern => TimestampFormatter.Create(pattern, site));

    internal void Parse(DuckDbVector[] arguments, int row, VectorWriter result)
    {
        var formatter = _formatters.Get(arguments[1].GetBytes(row));
        var text = Utf8Text.ToText(arguments[0].GetBytes(row));
        if (formatter.TryParse(text, out var micros))
        {
            result.SetLong(row, givesSeconds ? DateTimeMath.FloorDivide(micros, DateTimeConstants.MicrosPerSecond) : micros);
        }
        else if (mode == EvalMode.Ansi)
        {
            throw FormatterErrors.CannotParse(text);
        }
        else
        {
            result.SetNull(row);
        }
    }
}
