using System.Runtime.InteropServices;

namespace Shared.Pipelines.Hosting.Jobs;

/// <summary>Where the wish to stop a job comes from.</summary>
public interface ISignals
{
    /// <summary>Calls back for SIGINT and SIGTERM, which no longer end the process, until the result is disposed.</summary>
    IDisposable Register(Action<PosixSignal> onSignal);
}
