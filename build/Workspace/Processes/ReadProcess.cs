using System.Text;
using CliWrap;

namespace Workspace.Processes;

/// <summary>A program whose standard output is an answer; what it writes to standard error passes by.</summary>
internal static class ReadProcess
{
    public static (int ExitCode, string Output) Run(string program, IReadOnlyList<string> arguments, Action<string>? log = null)
    {
        var output = new StringBuilder();
        var result = Cli.Wrap(program)
            .WithArguments(arguments)
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
            .WithStandardErrorPipe(log is null ? PipeTarget.Null : PipeTarget.ToDelegate(log))
            .ExecuteAsync()
            .GetAwaiter()
            .GetResult();
        return (result.ExitCode, output.ToString());
    }
}
