using System.Runtime.InteropServices;
using Shared.Pipelines.Hosting.Jobs;

namespace Shared.Pipelines.Hosting.Tests.Jobs;

/// <summary>Signals that a test raises.</summary>
internal sealed class ManualSignals : ISignals, IDisposable
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
