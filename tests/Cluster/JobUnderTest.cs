using System.Diagnostics;
using System.Globalization;
using System.Text;
using CliWrap;
using CliWrap.EventStream;

namespace Cluster.Tests;

/// <summary>A job that runs while a test does something to it.</summary>
internal sealed class JobUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private readonly CancellationTokenSource _force = new();
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<int> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task<int> _exitCode;
    private readonly List<(string Text, TaskCompletionSource Said)> _awaited = [];

    private JobUnderTest(Command command) => _exitCode = Run(command);

    internal string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    internal bool HasEnded => _exitCode.IsCompleted;

    internal static JobUnderTest Start(Command command) => new(command);

    /// <summary>Waits until the job writes a text.</summary>
    internal async Task Says(string text)
    {
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_log)
        {
            _awaited.Add((text, said));
            if (_log.ToString().Contains(text, StringComparison.Ordinal))
            {
                said.TrySetResult();
            }
        }

        var first = await Task.WhenAny(said.Task, _exitCode).WaitAsync(s_patience);
        first.Should().BeSameAs(said.Task, "the job should say '{0}' before it ends: {1}", text, Log);
    }

    /// <summary>Sends a signal to the program, as an orchestrator does.</summary>
    internal async Task Signal(string signal) => await Send(signal, await _started.Task);

    /// <summary>Sends a signal to the child of the program whose command line has a text.</summary>
    internal async Task<int> SignalDescendant(string signal, string commandLine)
    {
        var child = Descendants(await _started.Task).First(process => CommandLine(process).Contains(commandLine, StringComparison.Ordinal));
        await Send(signal, child);
        return child;
    }

    /// <summary>The processes below the program whose command lines have a text.</summary>
    internal async Task<int[]> Find(string commandLine) =>
        [.. Descendants(await _started.Task).Where(process => CommandLine(process).Contains(commandLine, StringComparison.Ordinal))];

    internal Task<int> ExitCode() => _exitCode.WaitAsync(s_patience);

    public async ValueTask DisposeAsync()
    {
        if (!_exitCode.IsCompleted)
        {
            await _force.CancelAsync();
            await Task.WhenAny(_exitCode);
        }

        _force.Dispose();
    }

    internal static bool IsRunning(int process) => Directory.Exists($"/proc/{process}") && State(process) != 'Z';

    private static async Task Send(string signal, int process) =>
        await Cli.Wrap("kill").WithArguments([$"-{signal}", process.ToString(CultureInfo.InvariantCulture)]).ExecuteAsync();

    private static IEnumerable<int> Descendants(int process)
    {
        var parents = Directory
            .EnumerateDirectories("/proc")
            .Select(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .Select(id => (Id: id, Parent: Parent(id)))
            .ToLookup(p => p.Parent, p => p.Id);
        return Below(process);

        IEnumerable<int> Below(int id) => parents[id].SelectMany(child => Below(child).Prepend(child));
    }

    private static string CommandLine(int process) => Read($"/proc/{process}/cmdline").Replace('\0', ' ');

    private static int Parent(int process) => Stat(process) is [_, var parent, ..] ? int.Parse(parent, CultureInfo.InvariantCulture) : 0;

    private static char State(int process) => Stat(process) is [[var state, ..], ..] ? state : 'Z';

    // pid (name with anything in it) state parent …
    private static string[] Stat(int process)
    {
        var stat = Read($"/proc/{process}/stat");
        return stat.LastIndexOf(')') is var end and > 0 ? stat[(end + 2)..].Split(' ') : [];
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return "";
        }
    }

    private async Task<int> Run(Command command)
    {
        await foreach (var happened in command.ListenAsync(Encoding.UTF8, Encoding.UTF8, _force.Token, CancellationToken.None))
        {
            switch (happened)
            {
                case StartedCommandEvent started:
                    _started.SetResult(started.ProcessId);
                    break;
                case StandardOutputCommandEvent output:
                    Append(output.Text);
                    break;
                case StandardErrorCommandEvent error:
                    Append(error.Text);
                    break;
                case ExitedCommandEvent exited:
                    return exited.ExitCode;
            }
        }

        throw new UnreachableException();
    }

    private void Append(string line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
            foreach (var (_, said) in _awaited.Where(a => line.Contains(a.Text, StringComparison.Ordinal)))
            {
                said.TrySetResult();
            }
        }
    }
}
