using Serilog.Events;
using Serilog.Formatting;

namespace Shared.Pipelines.Hosting.Logging;

/// <summary>Hides secrets in whatever another formatter writes: template, properties and exceptions alike.</summary>
/// <param name="inner">The other formatter.</param>
/// <param name="redactor">Knows the secrets.</param>
internal sealed class RedactingFormatter(ITextFormatter inner, Redactor redactor) : ITextFormatter
{
    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var text = new StringWriter();
        inner.Format(logEvent, text);
        output.Write(redactor.Redact(text.ToString()));
    }
}
