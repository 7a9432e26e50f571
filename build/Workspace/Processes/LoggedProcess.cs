using CliWrap;

namespace Workspace.Processes;

/// <summary>A program whose lines go to the log, and not to standard output, which may belong to another.</summary>
internal static class LoggedProcess
{
    public static int Run(string program, IReadOnlyList<string> arguments, Action<string> log) =>
        Cli.Wrap(program)
            .WithArguments(arguments)
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToDelegate(log))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(log))
            .ExecuteAsync()
            .GetAwaiter()
            .GetResult()
            .ExitCode;
}
