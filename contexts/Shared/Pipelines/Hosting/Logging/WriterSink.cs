using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace Shared.Pipelines.Hosting.Logging;

/// <summary>Writes events to a text writer, one at a time.</summary>
/// <param name="writer">Where to.</param>
/// <param name="formatter">How.</param>
internal sealed class WriterSink(TextWriter writer, ITextFormatter formatter) : ILogEventSink
{
    private readonly Lock _lock = new();

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent)
    {
        lock (_lock)
        {
            formatter.Format(logEvent, writer);
            writer.Flush();
        }
    }
}
