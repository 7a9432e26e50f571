using CliWrap;
using Serilog;

namespace Nuke.Common.Tooling;

/// <summary>Runs a tool to its end, its lines logged as they come.</summary>
internal static class ToolProcess
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static IReadOnlyCollection<Output> Run(
        string program,
        IReadOnlyList<string> arguments,
        ToolOptions options,
        Action<OutputType, string> logger
    )
    {
        var command = $"{Path.GetFileName(program)} {string.Join(' ', arguments.Select(Quote))}";
        if (options.ProcessInvocationLogging ?? true)
            Log.Information("> {Command:l}", command);

        // No silent minute: packages may come slowly.
        var logs = options.ProcessOutputLogging ?? true;
        var silence = logs ? Heartbeat : Timeout.InfiniteTimeSpan;
        using var heartbeat = new Timer(
            _ => Log.Information("… {Program:l} is at work", Path.GetFileName(program)),
            null,
            silence,
            silence
        );
        var lines = new List<Output>();
        var result = Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(options.ProcessWorkingDirectory ?? Environment.CurrentDirectory)
            .WithEnvironmentVariables(Changes(options.ProcessEnvironmentVariables))
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToDelegate(line => Receive(OutputType.Std, line)))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(line => Receive(OutputType.Err, line)))
            .ExecuteAsync()
            .GetAwaiter()
            .GetResult();
        return result.ExitCode == 0 ? lines : throw new ProcessException(command, result.ExitCode);

        void Receive(OutputType type, string line)
        {
            lock (lines)
                lines.Add(new Output { Type = type, Text = line });
            heartbeat.Change(silence, silence);
            if (logs)
                logger(type, line);
        }
    }

    public static void DefaultLogger(OutputType type, string line)
    {
        if (type == OutputType.Std)
            Log.Debug("{Line:l}", line);
        else
            Log.Warning("{Line:l}", line);
    }

    /// <summary>NUKE gives a tool the whole environment; CliWrap takes what differs from this process's own.</summary>
    private static Dictionary<string, string?> Changes(IReadOnlyDictionary<string, string>? environment)
    {
        var changes = new Dictionary<string, string?>();
        if (environment is null)
            return changes;
        foreach (string name in Environment.GetEnvironmentVariables().Keys)
            changes[name] = null;
        foreach (var (name, value) in environment)
            changes[name] = value;
        return changes;
    }

    private static string Quote(string argument) => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument;
}
