using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Spark.Sql;
using Shared.Pipelines.Hosting.Contracts;
using Shared.Pipelines.Hosting.Jobs;
using Shared.Pipelines.Testing;
using Shared.Pipelines.Testing.Servers;

namespace Cluster.Tests;

/// <summary>A job on a real Spark that is stopped while Spark writes.</summary>
public sealed class StoppedWriteTests(SparkConnectServer server) : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryDirectory _directory = new();
    private readonly RaisedSignals _signals = new();
    private readonly StringWriter _log = new();

    private string Target => _directory.At("out");

    public void Dispose()
    {
        _directory.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task SIGTERM_in_the_middle_of_a_write_leaves_the_old_rows_and_no_half_of_the_new()
    {
        var host = new JobHost(
            new JobOptions
            {
                Name = "Test.Stopped",
                Variables = new EnvironmentVariables([KeyValuePair.Create("SPARK_REMOTE", server.Remote)]),
                Output = TextWriter.Null,
                Error = TextWriter.Synchronized(_log),
                Signals = _signals,
            }
        );
        var oldRowsAreThere = false;
        var run = Task.Run(() =>
            host.Run<NoEnvironment>(
                [],
                (job, _) =>
                {
                    job.Session.Range(3).Write().Parquet(Target);
                    Volatile.Write(ref oldRowsAreThere, true);
                    job.Session.Range(0, 100_000_000_000, 1, 2).Filter("id % 7 = hash(id)").Write().Mode(SaveMode.Append).Parquet(Target);
                }
            )
        );
        await Until(() => (Volatile.Read(ref oldRowsAreThere) && Directory.Exists(Path.Combine(Target, "_temporary"))) || run.IsCompleted);
        run.IsCompleted.Should().BeFalse(_log.ToString());

        _signals.Raise(PosixSignal.SIGTERM);

        (await run.WaitAsync(s_patience)).Should().Be((int)ExitCode.Terminated, _log.ToString());
        await Until(() => !Directory.Exists(Path.Combine(Target, "_temporary")));
        using var session = SparkSession.Builder().Config("spark.remote", server.Remote).GetOrCreate();
        session.Read().Parquet(Target).Count().Should().Be(3);
    }

    private static async Task Until(Func<bool> happened)
    {
        var started = Stopwatch.GetTimestamp();
        while (!happened())
        {
            Stopwatch.GetElapsedTime(started).Should().BeLessThan(s_patience);
            await Task.Delay(50);
        }
    }

    private sealed record NoEnvironment;

    private sealed class RaisedSignals : ISignals, IDisposable
    {
        private Action<PosixSignal>? _onSignal;

        public IDisposable Register(Action<PosixSignal> onSignal)
        {
            _onSignal = onSignal;
            return this;
        }

        public void Dispose() => _onSignal = null;

        internal void Raise(PosixSignal signal) => _onSignal!(signal);
    }
}
