using System.IO.Pipes;
using System.Runtime.InteropServices;
using Shared.Pipelines.Hosting.Contracts;
using Shared.Pipelines.Hosting.Jobs;

namespace Shared.Pipelines.Hosting.Tests.Jobs;

public sealed class DriverSignalsTests : IDisposable
{
    private readonly AnonymousPipeServerStream _driver = new(PipeDirection.Out);
    private readonly ManualSignals _process = new();
    private readonly TaskCompletionSource<PosixSignal> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    public void Dispose()
    {
        _driver.Dispose();
        _process.Dispose();
    }

    [Fact]
    public async Task The_end_of_the_driver_hangs_the_job_up()
    {
        using var registration = Register();
        _driver.WriteByte(1);
        _first.Task.IsCompleted.Should().BeFalse("the driver lives");

        _driver.Dispose();

        (await _first.Task).Should().Be(PosixSignal.SIGHUP);
    }

    [Fact]
    public async Task A_signal_of_the_process_stops_the_job_and_what_follows_it_changes_nothing()
    {
        using var registration = Register();

        _process.Raise(PosixSignal.SIGTERM);
        _process.Raise(PosixSignal.SIGTERM);

        (await _first.Task).Should().Be(PosixSignal.SIGTERM);
        _count.Should().Be(1);
    }

    [Fact]
    public void Behind_the_end_of_the_job_nothing_is_called_back()
    {
        Action<PosixSignal>? late = null;
        var signals = new DriverSignals(
            new Relay(onSignal => late = onSignal),
            () => new AnonymousPipeClientStream(PipeDirection.In, _driver.ClientSafePipeHandle)
        );
        signals.Register(Count).Dispose();

        late!(PosixSignal.SIGTERM);

        _count.Should().Be(0);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("", false)]
    public void The_launcher_says_that_a_driver_started_the_job(string value, bool launched) =>
        DriverSignals.IsLaunchedByDriver(new EnvironmentVariables([KeyValuePair.Create("SPARK_LAUNCHER", value)])).Should().Be(launched);

    private IDisposable Register() =>
        new DriverSignals(_process, () => new AnonymousPipeClientStream(PipeDirection.In, _driver.ClientSafePipeHandle)).Register(Count);

    private void Count(PosixSignal signal)
    {
        Interlocked.Increment(ref _count);
        _first.TrySetResult(signal);
    }

    private sealed class Relay(Action<Action<PosixSignal>> register) : ISignals
    {
        public IDisposable Register(Action<PosixSignal> onSignal)
        {
            register(onSignal);
            return new ManualSignals();
        }
    }
}
