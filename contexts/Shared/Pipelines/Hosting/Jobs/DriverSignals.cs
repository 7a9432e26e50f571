using System.Runtime.InteropServices;
using Shared.Pipelines.Hosting.Contracts;

namespace Shared.Pipelines.Hosting.Jobs;

/// <summary>
/// The signals of a job that Spark's driver started: those of its process, and the end of its input. The driver holds the other end of that
/// pipe, so it closes when the driver dies, however it dies, and a job without its driver must not go on.
/// </summary>
/// <param name="process">The signals of the process.</param>
/// <param name="openInput">Opens the pipe.</param>
public sealed class DriverSignals(ISignals process, Func<Stream> openInput) : ISignals
{
    /// <summary>Set by the launcher, which runs inside the driver.</summary>
    private const string LauncherVariable = "SPARK_LAUNCHER";

    /// <inheritdoc/>
    public IDisposable Register(Action<PosixSignal> onSignal)
    {
        var registration = new Registration(onSignal);
        registration.Process = process.Register(registration.Raise);
        new Thread(() => WaitForEnd(registration)) { IsBackground = true, Name = "driver" }.Start();
        return registration;
    }

    internal static bool IsLaunchedByDriver(EnvironmentVariables variables) =>
        bool.TryParse(variables.Find(LauncherVariable), out var launched) && launched;

    private void WaitForEnd(Registration registration)
    {
        try
        {
            using var input = openInput();
            Span<byte> buffer = stackalloc byte[64];
            while (input.Read(buffer) > 0)
            {
                // Nobody writes to it.
            }
        }
        catch (IOException)
        {
            // A pipe that broke has ended, too.
        }

        registration.Raise(PosixSignal.SIGHUP);
    }

    /// <summary>Calls back once, until it is disposed: the pipe may end long after the job.</summary>
    private sealed class Registration(Action<PosixSignal> onSignal) : IDisposable
    {
        private readonly Lock _lock = new();
        private bool _isOver;

        internal IDisposable? Process { get; set; }

        public void Dispose()
        {
            Process?.Dispose();
            lock (_lock)
            {
                _isOver = true;
            }
        }

        internal void Raise(PosixSignal signal)
        {
            lock (_lock)
            {
                if (!_isOver)
                {
                    _isOver = true;
                    onSignal(signal);
                }
            }
        }
    }
}
