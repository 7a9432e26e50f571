using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Shared.Spark.Connect.Client;

[assembly: AssemblyFixture(typeof(Shared.Spark.Connect.Tests.SparkConnectServer))]

namespace Shared.Spark.Connect.Tests;

/// <summary>
/// One real Spark Connect server for the run, started at its first use from <c>SPARK_HOME</c>, on a free port of loopback;
/// or the one that <c>SPARK_REMOTE</c> names. Tests that need it are skipped when there is neither.
/// </summary>
public sealed class SparkConnectServer : IDisposable
{
    private readonly Lazy<ConnectionString> _address;
    private Process? _process;

    public SparkConnectServer() => _address = new Lazy<ConnectionString>(Start);

    public ConnectionString Address => _address.Value;

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process?.Dispose();
    }

    private ConnectionString Start()
    {
        if (Environment.GetEnvironmentVariable("SPARK_REMOTE") is { Length: > 0 } remote)
        {
            return ConnectionString.Parse(remote);
        }

        var home = Environment.GetEnvironmentVariable("SPARK_HOME");
        Assert.SkipWhen(string.IsNullOrEmpty(home), "Neither SPARK_REMOTE nor SPARK_HOME is set.");
        var port = FreePort();
        _process = Process.Start(new ProcessStartInfo(
            Path.Combine(home!, "bin", "spark-submit"),
            [
                "--master", "local[2]", "--driver-memory", "1g", "--conf", "spark.ui.enabled=false", "--conf", "spark.sql.shuffle.partitions=2",
                "--conf", $"spark.connect.grpc.binding.port={port}", "--class", "org.apache.spark.sql.connect.service.SparkConnectServer", "spark-internal",
            ])
        {
            Environment = { ["SPARK_LOCAL_IP"] = "127.0.0.1" },
            WorkingDirectory = Directory.CreateTempSubdirectory("spark-connect-").FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        WaitUntilStarted(_process);
        return ConnectionString.Parse($"sc://127.0.0.1:{port}");
    }

    private static void WaitUntilStarted(Process process)
    {
        using var started = new ManualResetEventSlim();
        var log = new List<string>();
        void OnLine(object sender, DataReceivedEventArgs line)
        {
            lock (log)
            {
                log.Add(line.Data ?? "");
            }

            if (line.Data?.Contains("Spark Connect server started", StringComparison.Ordinal) == true)
            {
                started.Set();
            }
        }

        process.OutputDataReceived += OnLine;
        process.ErrorDataReceived += OnLine;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!started.Wait(TimeSpan.FromMinutes(2)))
        {
            lock (log)
            {
                Assert.Fail($"The Spark Connect server did not start:\n{string.Join('\n', log.TakeLast(20))}");
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
