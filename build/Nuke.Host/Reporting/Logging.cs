using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Sinks.SystemConsole.Themes;

namespace Nuke.Common.Reporting;

/// <summary>
/// The build's log. It goes to standard error: standard output belongs to results and to the programs that a target runs.
/// </summary>
internal static class Logging
{
    private static readonly LoggingLevelSwitch Switch = new(LogEventLevel.Debug);

    public static Verbosity Verbosity
    {
        get;
        set => Switch.MinimumLevel = Level(field = value);
    } = Verbosity.Normal;

    public static void Configure() =>
        Log.Logger = new LoggerConfiguration()
            .MinimumLevel.ControlledBy(Switch)
            .WriteTo.Console(
                outputTemplate: "{Message:l}{NewLine}{Exception}",
                standardErrorFromLevel: LogEventLevel.Verbose,
                theme: Console.IsErrorRedirected ? ConsoleTheme.None : AnsiConsoleTheme.Literate
            )
            .CreateLogger();

    private static LogEventLevel Level(Verbosity verbosity) =>
        verbosity switch
        {
            Verbosity.Verbose => LogEventLevel.Verbose,
            Verbosity.Normal => LogEventLevel.Debug,
            Verbosity.Minimal => LogEventLevel.Warning,
            _ => LogEventLevel.Error,
        };
}
