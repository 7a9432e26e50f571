using Microsoft.Spark.Sql;

namespace Shared.Pipelines.Testing;

/// <summary>
/// A session for the tests of one class: <c>public class JoinTests(SparkFixture spark) : IClassFixture&lt;SparkFixture&gt;</c>.
/// No other class sees its views, settings and functions, so that classes run in parallel.
/// </summary>
public sealed class SparkFixture : IDisposable
{
    /// <summary>The session.</summary>
    public SparkSession Session { get; } = Create();

    /// <inheritdoc/>
    public void Dispose() => Session.Dispose();

    // The time zone is said, so that no test depends on the machine's.
    private static SparkSession Create()
    {
        var builder = SparkSession.Builder().AppName("tests").Master("local[2]").Config("spark.sql.session.timeZone", "UTC");
#if SPARK_API_PACKAGE
        return builder.GetOrCreate().NewSession();
#else
        return builder.Create();
#endif
    }
}
