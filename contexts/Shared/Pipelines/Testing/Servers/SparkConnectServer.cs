using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Shared.Pipelines.Testing.Servers;

/// <summary>
/// A real Spark Connect server for tests, as a fixture of an assembly: started at its first use from <c>SPARK_HOME</c> on a free port, and
/// ended with the tests; or the one that <c>SPARK_REMOTE</c> names. Without either, tests that ask for it are skipped with the reason.
/// </summary>
public sealed class SparkConnectServer : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private readonly string? _home = Environment.GetEnvironmentVariable("SPARK_HOME");
    private readonly string? _remote = Environment.GetEnvironmentVariable("SPARK_REMOTE");
    private readonly Lazy<string> _address;
    private readonly string _directory = Path.Combine(Path.GetTempPath(), $"spark-connect-{Guid.NewGuid():n}");
    private Process? _process;

    /// <summary>A server that is not started yet.</summary>
    public SparkConnectServer() => _address = new Lazy<string>(Start);

    /// <summary>Why there is no server; null when there is one.</summary>
    public string? SkipReason =>
        string.IsNullOrEmpty(_home) && string.IsNullOrEmpty(_remote) ? "Neither SPARK_HOME nor SPARK_REMOTE is set." : null;

    /// <summary>Further options of spark-submit.</summary>
    public IReadOnlyList<string> SubmitOptions { get; init; } = [];

    /// <summary>The server's address: <c>sc://host:port</c>. A test that asks for it is skipped when there is none.</summary>
    public string Remote
    {
        get
        {
            Assert.SkipWhen(SkipReason is not null, SkipReason ?? "");
            return _address.Value;
        }
    }

    /// <summary>Ends the server at once, as a crash would.</summary>
    public void Kill()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        _process?.Dispose();
        if (Directory.Exists(_directory))
        {
            Directory.Delete(_directory, recursive: true);
        }
    }

    private string Start()
    {
        if (!string.IsNullOrEmpty(_remote))
        {
            return _remote;
        }

        var port = FreePort();
        Directory.CreateDirectory(_directory);
        _process = Process.Start(
            new ProcessStartInfo(
                Path.Combine(_home!, "bin", "spark-submit"),
                [
                    "--master",
                    "local[2]",
                    "--driver-memory",
                    "1g",
                    "--conf",
                    "spark.ui.enabled=false",
                    "--conf",
                    "spark.sql.shuffle.partitions=2",
                    "--conf",
                    $"spark.connect.grpc.binding.port={port}",
                    .. SubmitOptions,
                    "--class",
                    "org.apache.spark.sql.connect.service.SparkConnectServer",
                    "spark-internal",
                ]
            )
            {
                Environment = { ["SPARK_LOCAL_IP"] = "127.0.0.1" },
                WorkingDirectory = _directory,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        WaitUntilStarted(_process);
        return $"sc://127.0.0.1:{port}";
    }

    private static void WaitUntilStarted(Process process)
    {
        using var started = new ManualResetEventSlim();
        var log = new Queue<string>();
        void OnLine(object sender, DataReceivedEventArgs line)
        {
            lock (log)
            {
                log.Enqueue(line.Data ?? "");
                if (log.Count > 20)
                {
                    log.Dequeue();
                }
            }

            if (line.Data is null || line.Data.Contains("Spark Connect server started", StringComparison.Ordinal))
            {
                started.Set();
            }
        }

        process.OutputDataReceived += OnLine;
        process.ErrorDataReceived += OnLine;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!started.Wait(s_patience) || process.HasExited)
        {
            lock (log)
            {
                throw new InvalidOperationException($"The Spark Connect server did not start:\n{string.Join('\n', log)}");
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
