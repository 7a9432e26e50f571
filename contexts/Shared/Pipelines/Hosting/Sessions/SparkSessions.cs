using Microsoft.Spark.Sql;

namespace Shared.Pipelines.Hosting.Sessions;

/// <summary>Makes the session of a job.</summary>
public static class SparkSessions
{
    /// <summary>A session on a target.</summary>
    /// <param name="target">The Spark to run on.</param>
    /// <param name="applicationName">The name that the cluster shows.</param>
    /// <param name="settings">Settings of the session.</param>
    public static SparkSession Create(SparkTarget target, string applicationName, IReadOnlyDictionary<string, string> settings)
    {
        var builder = SparkSession.Builder().AppName(applicationName);
        foreach (var (key, value) in settings)
        {
            builder.Config(key, value);
        }

        return target switch
        {
            SparkTarget.Embedded embedded => builder.Master(embedded.Master).GetOrCreate(),
            SparkTarget.Connect connect => builder.Config("spark.remote", connect.Remote.Value).GetOrCreate(),
            SparkTarget.Submitted => builder.GetOrCreate(),
            _ => throw new ArgumentOutOfRangeException(nameof(target), target, null),
        };
    }

    /// <summary>Stops what a session is computing, so that the job's thread comes back.</summary>
    internal static void Interrupt(SparkSession session) =>
#if SPARK_API_PACKAGE
        session.Stop();
#else
        session.InterruptAll();
#endif
}
