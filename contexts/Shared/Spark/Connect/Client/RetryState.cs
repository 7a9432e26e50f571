namespace Shared.Spark.Connect.Client;

/// <summary>How often and how long one call has been made again.</summary>
internal sealed class RetryState(RetryPolicy policy, TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();
    private int _count;

    /// <summary>Pauses before the call is made again; false when it must not be.</summary>
    internal bool TryPause(CancellationToken cancellationToken)
    {
        if (_count >= policy.MaxRetries || time.GetElapsedTime(_start) > policy.Deadline || cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        // Waiting on the token ends the pause when the caller gives up.
        Task.Delay(policy.PauseBefore(_count++, Random.Shared), time, cancellationToken)
            .ContinueWith(_ => { }, TaskScheduler.Default)
            .Wait(CancellationToken.None);
        return !cancellationToken.IsCancellationRequested;
    }

    /// <summary>Starts anew: something arrived.</summary>
    internal void Reset() => _count = 0;
}
