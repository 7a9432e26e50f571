using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace Shared.Pipelines.Hosting.Logging;

/// <summary>Makes the log of a run.</summary>
internal static class JobLog
{
    private const string TextTemplate = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    internal static Logger Create(TextWriter writer, LogFormat format, LogEventLevel level, Redactor redactor, string job, string runId)
    {
        ITextFormatter formatter =
            format == LogFormat.Json
                ? new RenderedCompactJsonFormatter()
                : new MessageTemplateTextFormatter(TextTemplate, CultureInfo.InvariantCulture);
        return new LoggerConfiguration()
            .MinimumLevel.Is(level)
            .Enrich.WithProperty("Job", job)
            .Enrich.WithProperty("RunId", runId)
            .WriteTo.Sink(new WriterSink(writer, new RedactingFormatter(formatter, redactor)))
            .CreateLogger();
    }
}
