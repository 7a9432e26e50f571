using System.Diagnostics;
using System.Globalization;

namespace Shared.Pipelines.Testing.Servers;

/// <summary>PostgreSQL's programs. They refuse to run as root, so root runs them as the user postgres.</summary>
/// <param name="directory">Where they are.</param>
internal sealed class PostgresPrograms(string directory)
{
    private const string ServiceUser = "postgres";
    private const string DebianFolder = "/usr/lib/postgresql";

    /// <summary>Why they cannot run here; null when they can.</summary>
    internal string? CannotRun =>
        IsRoot && !File.ReadLines("/etc/passwd").Any(line => line.StartsWith(ServiceUser + ":", StringComparison.Ordinal))
            ? "PostgreSQL does not run as root, and there is no user postgres to run it as."
            : null;

    private static bool IsRoot => Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows();

    internal static PostgresPrograms? Find()
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        var debian = Directory.Exists(DebianFolder)
            ? Directory.GetDirectories(DebianFolder).OrderDescending().Select(version => $"{version}/bin")
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return new[] { Environment.GetEnvironmentVariable("PG_BIN") }
            .Concat(path)
            .Concat(debian)
            .Where(candidate => candidate is { Length: > 0 })
            .Where(candidate => File.Exists(Path.Combine(candidate!, "initdb")) && File.Exists(Path.Combine(candidate!, "postgres")))
            .Select(found => new PostgresPrograms(found!))
            .FirstOrDefault();
    }

    /// <summary>Gives a directory to the user who runs the programs.</summary>
    internal void Own(string path)
    {
        if (IsRoot)
        {
            using var chown = Process.Start("chown", ["-R", ServiceUser, path]);
            chown.WaitForExit();
        }
    }

    internal async Task Run(string program, params string[] arguments)
    {
        using var process = Start([Path.Combine(directory, program), .. arguments]);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}: {await errors}");
        }
    }

    // The shell waits for the end of its input, which comes when the test process ends, however it does.
    internal Process StartServer(string data, int port, string socketDirectory) =>
        Start(
            [
                "/bin/sh",
                "-c",
                "\"$@\" >\"$SERVER_LOG\" 2>&1 & server=$!; cat >/dev/null; kill -INT $server; wait $server",
                "postgres-server",
                Path.Combine(directory, "postgres"),
                "-D",
                data,
                "-p",
                port.ToString(CultureInfo.InvariantCulture),
                "-h",
                "127.0.0.1",
                "-k",
                socketDirectory,
                "-c",
                "fsync=off",
                "-c",
                "full_page_writes=off",
                "-c",
                "synchronous_commit=off",
            ],
            Path.Combine(socketDirectory, "server.log")
        );

    private static Process Start(IReadOnlyList<string> command, string? log = null)
    {
        IReadOnlyList<string> whole = IsRoot ? ["runuser", "-u", ServiceUser, "--", .. command] : command;
        var start = new ProcessStartInfo(whole[0], whole.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment["SERVER_LOG"] = log ?? "/dev/null";
        return Process.Start(start)!;
    }
}
