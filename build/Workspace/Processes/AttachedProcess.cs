using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Workspace.Processes;

/// <summary>A program that has this process's terminal and streams: what it writes can be piped, what it asks can be answered.</summary>
internal static partial class AttachedProcess
{
    public static int Run(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        // Ctrl-C reaches the program too, which decides what to do; SIGTERM reaches only this process, and is passed on.
        Console.CancelKeyPress += Ignore;
        try
        {
            using var process = Process.Start(start)!;
            using var terminate = OperatingSystem.IsWindows()
                ? null
                : PosixSignalRegistration.Create(
                    PosixSignal.SIGTERM,
                    context =>
                    {
                        context.Cancel = true;
                        _ = Kill(process.Id, 15);
                    }
                );
            process.WaitForExit();
            return process.ExitCode;
        }
        finally
        {
            Console.CancelKeyPress -= Ignore;
        }
    }

    private static void Ignore(object? sender, ConsoleCancelEventArgs e) => e.Cancel = true;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
