using Shared.Pipelines.Hosting.Sessions;

namespace Shared.Pipelines.Hosting.Tests.Sessions;

public sealed class SparkSessionsTests
{
    [Fact]
    public void An_embedded_session_has_the_settings_of_the_job()
    {
        using var session = SparkSessions.Create(
            new SparkTarget.Embedded("local[1]"),
            "test",
            new Dictionary<string, string> { ["spark.sql.session.timeZone"] = "UTC" }
        );

        session.Conf().Get("spark.sql.session.timeZone").Should().Be("UTC");
        session.Range(3).Count().Should().Be(3);
    }
}
