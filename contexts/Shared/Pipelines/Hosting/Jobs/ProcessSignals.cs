using System.Runtime.InteropServices;

namespace Shared.Pipelines.Hosting.Jobs;

/// <summary>
/// The signals of this process. The first asks the job to stop; a second of any kind ends the process as if nobody had asked.
/// </summary>
public sealed class ProcessSignals : ISignals
{
    /// <inheritdoc/>
    public IDisposable Register(Action<PosixSignal> onSignal)
    {
        var asked = 0;
        void Handle(PosixSignalContext context)
        {
            if (Interlocked.Exchange(ref asked, 1) == 0)
            {
                context.Cancel = true;
                onSignal(context.Signal);
            }
        }

        return new Registrations(
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)
        );
    }

    private sealed class Registrations(params PosixSignalRegistration[] registrations) : IDisposable
    {
        public void Dispose()
        {
            foreach (var registration in registrations)
            {
                registration.Dispose();
            }
        }
    }
}
