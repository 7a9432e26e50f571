using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Workspace.Clusters;

/// <summary>
/// A standalone cluster of Spark on loopback, for trying: a master and workers that run until they are stopped.
/// See https://spark.apache.org/docs/3.5.7/spark-standalone.html.
/// </summary>
internal sealed partial class StandaloneCluster(string directory, Action<string> log)
{
    private const string MasterClass = "org.apache.spark.deploy.master.Master";
    private const string WorkerClass = "org.apache.spark.deploy.worker.Worker";
    private const string WorkerMemory = "4g";
    private const int UsualPort = 7077;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly ClusterProcess _master = new(directory, "master", MasterClass);

    public string Logs => Path.Combine(directory, "logs");

    /// <summary>The master's address; null when there is no cluster.</summary>
    public string? MasterUrl => _master.IsRunning ? Find(_master, StartedMaster()) : null;

    /// <summary>Starts what does not run yet, waits for it, and returns the master's address.</summary>
    public string Up(string sparkHome, int workers)
    {
        if (!File.Exists(Path.Combine(sparkHome, "bin", "spark-class")))
            throw new UserError($"SPARK_HOME must name a Spark: {sparkHome} has no bin/spark-class.");
        Directory.CreateDirectory(directory);
        if (!_master.IsRunning)
        {
            Down();
            log("Starting the master …");
            _master.Start(
                sparkHome,
                [
                    "--host",
                    "127.0.0.1",
                    "--port",
                    (IsFree(UsualPort) ? UsualPort : 0).ToString(CultureInfo.InvariantCulture),
                    "--webui-port",
                    "0",
                ]
            );
        }

        var url = WaitFor(_master, StartedMaster());
        foreach (var worker in Enumerable.Range(1, workers).Select(Worker).Where(w => !w.IsRunning))
        {
            log($"Starting {worker.Name} …");
            worker.Start(
                sparkHome,
                [
                    "--host",
                    "127.0.0.1",
                    "--webui-port",
                    "0",
                    "--memory",
                    WorkerMemory,
                    "--cores",
                    Math.Max(2, Environment.ProcessorCount).ToString(CultureInfo.InvariantCulture),
                    "--work-dir",
                    Path.Combine(directory, "work", worker.Name),
                    url,
                ]
            );
        }

        foreach (var worker in Enumerable.Range(1, workers).Select(Worker))
            WaitFor(worker, RegisteredWorker());
        return url;
    }

    /// <summary>Stops all, the workers first. The logs stay until the next start.</summary>
    public int Down()
    {
        var stopped = Directory.Exists(directory)
            ? Directory
                .GetFiles(directory, "worker-*.pid")
                .Count(file => new ClusterProcess(directory, Path.GetFileNameWithoutExtension(file), WorkerClass).Stop())
            : 0;
        return stopped + (_master.Stop() ? 1 : 0);
    }

    private ClusterProcess Worker(int number) => new(directory, $"worker-{number}", WorkerClass);

    private static string WaitFor(ClusterProcess process, Regex sign)
    {
        var started = Stopwatch.GetTimestamp();
        while (process.IsRunning && Stopwatch.GetElapsedTime(started) < Patience)
        {
            if (Find(process, sign) is { } found)
                return found;
            Thread.Sleep(100);
        }

        var last = File.Exists(process.Log) ? string.Join('\n', File.ReadLines(process.Log).TakeLast(10)) : "";
        throw new UserError($"The {process.Name} did not start. The end of {process.Log}:\n{last}");
    }

    private static string? Find(ClusterProcess process, Regex sign)
    {
        if (!File.Exists(process.Log))
            return null;
        using var reader = new StreamReader(new FileStream(process.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return sign.Match(reader.ReadToEnd()) is { Success: true } match ? match.Groups[1].Value : null;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"Starting Spark master at (spark://\S+)")]
    private static partial Regex StartedMaster();

    [GeneratedRegex(@"Successfully registered with master (spark://\S+)")]
    private static partial Regex RegisteredWorker();
}
