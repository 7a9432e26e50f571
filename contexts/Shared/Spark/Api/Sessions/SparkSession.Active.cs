namespace Microsoft.Spark.Sql;

/// <content>The sessions that code without one at hand finds.</content>
public sealed partial class SparkSession
{
    // Spark's are a thread's and the process'; flow of async calls keeps the first.
    private static readonly AsyncLocal<SparkSession?> s_active = new();
    private static volatile SparkSession? s_default;

    /// <summary>Describes a session to be made or found.</summary>
    public static Builder Builder() => new();

    /// <summary>The active session, else the default one.</summary>
    /// <exception cref="InvalidOperationException">There is neither.</exception>
    public static SparkSession Active() =>
        GetActiveSession()
        ?? GetDefaultSession()
        ?? throw new InvalidOperationException(
            "No active or default Spark session found. Make one by SparkSession.Builder().GetOrCreate()."
        );

    /// <summary>The active session of this flow of calls; null when there is none.</summary>
    public static SparkSession? GetActiveSession() => s_active.Value is { IsStopped: false } session ? session : null;

    /// <summary>The session that all find that have no active one; null when there is none.</summary>
    public static SparkSession? GetDefaultSession() => s_default is { IsStopped: false } session ? session : null;

    /// <summary>Makes a session the active one of this flow of calls.</summary>
    /// <param name="session">The session.</param>
    public static void SetActiveSession(SparkSession session) => s_active.Value = session;

    /// <summary>Makes a session the one that all find that have no active one.</summary>
    /// <param name="session">The session.</param>
    public static void SetDefaultSession(SparkSession session) => s_default = session;

    /// <summary>This flow of calls has no active session any more.</summary>
    public static void ClearActiveSession() => s_active.Value = null;

    /// <summary>There is no default session any more.</summary>
    public static void ClearDefaultSession() => s_default = null;

    private static void Forget(SparkSession session)
    {
        if (ReferenceEquals(s_default, session))
        {
            s_default = null;
        }

        if (ReferenceEquals(s_active.Value, session))
        {
            s_active.Value = null;
        }
    }
}
