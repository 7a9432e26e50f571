using System.Runtime.InteropServices;
using Shared.Pipelines.Hosting.Jobs;

namespace Shared.Pipelines.Testing.Jobs;

/// <summary>Nobody asks a job in a test to stop; the signals of the test process are not its own.</summary>
internal sealed class NoSignals : ISignals, IDisposable
{
    public IDisposable Register(Action<PosixSignal> onSignal) => this;

    public void Dispose() { }
}
