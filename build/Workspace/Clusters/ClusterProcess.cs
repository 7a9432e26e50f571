using System.Diagnostics;
using System.Globalization;

namespace Workspace.Clusters;

/// <summary>A process of a cluster, known by the file that holds its id. It outlives the build.</summary>
internal sealed class ClusterProcess(string directory, string name, string mainClass)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly string _idFile = Path.Combine(directory, name + ".pid");

    public string Name { get; } = name;

    public string Log { get; } = Path.Combine(directory, "logs", name + ".log");

    /// <summary>A process id may be another's by now: the command line tells whose it is.</summary>
    public bool IsRunning => Find() is { } process && Dispose(process);

    /// <summary>Starts it without a terminal, with its output in its log.</summary>
    public void Start(string sparkHome, IReadOnlyList<string> arguments)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Log)!);
        File.Delete(Log);
        var start = new ProcessStartInfo(
            "/bin/sh",
            [
                "-c",
                "log=$1; id=$2; shift 2; nohup \"$@\" > \"$log\" 2>&1 < /dev/null & echo $! > \"$id\"",
                "start",
                Log,
                _idFile,
                Path.Combine(sparkHome, "bin", "spark-class"),
                mainClass,
                .. arguments,
            ]
        )
        {
            WorkingDirectory = directory,
            // Everything on loopback, also the web pages.
            Environment =
            {
                ["SPARK_HOME"] = sparkHome,
                ["SPARK_LOCAL_IP"] = "127.0.0.1",
                ["SPARK_PUBLIC_DNS"] = "127.0.0.1",
            },
        };
        using var shell = Process.Start(start)!;
        shell.WaitForExit();
    }

    /// <summary>Ends it, by force if it does not end when asked.</summary>
    public bool Stop()
    {
        using var process = Find();
        if (process is not null)
        {
            using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
                kill.WaitForExit();
            if (!process.WaitForExit(Patience))
                process.Kill(entireProcessTree: true);
        }

        File.Delete(_idFile);
        return process is not null;
    }

    private Process? Find()
    {
        if (!File.Exists(_idFile) || !int.TryParse(File.ReadAllText(_idFile), CultureInfo.InvariantCulture, out var id))
            return null;
        try
        {
            var process = Process.GetProcessById(id);
            return IsOurs(id) ? process : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private bool IsOurs(int id)
    {
        var (exitCode, command) = Processes.ReadProcess.Run("ps", ["-p", id.ToString(CultureInfo.InvariantCulture), "-o", "args="]);
        return exitCode == 0
            && (command.Contains(mainClass, StringComparison.Ordinal) || command.Contains("spark-class", StringComparison.Ordinal));
    }

    private static bool Dispose(Process process)
    {
        process.Dispose();
        return true;
    }
}
