using Grpc.Core;

namespace Shared.Spark.Connect.Client;

/// <summary>When and how fast a call is made again. The figures are those of Spark's own clients.</summary>
public sealed record RetryPolicy
{
    /// <summary>How often at the most.</summary>
    public int MaxRetries { get; init; } = 15;

    /// <summary>The pause before the first.</summary>
    public TimeSpan InitialBackoff { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The longest pause.</summary>
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How much longer each pause is than the one before.</summary>
    public double Multiplier { get; init; } = 4;

    /// <summary>How much is added at random to pauses of <see cref="JitterThreshold"/> and more.</summary>
    public TimeSpan Jitter { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>From which pause on some is added at random.</summary>
    public TimeSpan JitterThreshold { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long all retries of one call may take together.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(10);

    internal static bool IsTransient(RpcException error) =>
        error.StatusCode == StatusCode.Unavailable
        || (
            error.StatusCode == StatusCode.Internal && error.Status.Detail.Contains("INVALID_CURSOR.DISCONNECTED", StringComparison.Ordinal)
        );

    internal TimeSpan PauseBefore(int retry, Random random)
    {
        var pause = TimeSpan.FromMilliseconds(
            Math.Min(MaxBackoff.TotalMilliseconds, InitialBackoff.TotalMilliseconds * Math.Pow(Multiplier, retry))
        );
        return pause >= JitterThreshold ? pause + (Jitter * random.NextDouble()) : pause;
    }
}
