using Shared.Pipelines.Hosting.Contracts;
using Shared.Pipelines.Hosting.Jobs;
using Shared.Pipelines.Testing.Jobs;

namespace Shared.Pipelines.Testing.Tests.Jobs;

public sealed class JobExtensionsTests(SparkFixture spark) : IClassFixture<SparkFixture>
{
    [Fact]
    public void A_job_runs_in_a_test_with_the_environment_it_is_given()
    {
        var outcome = spark.Session.RunJob<Environment>(
            new JobOptions { Name = "Test.Job" },
            (job, environment) => job.Show("Numbers", job.Session.Range(environment.Count)),
            ("COUNT", "2")
        );

        outcome.ExitCode.Should().Be(ExitCode.Succeeded, outcome.Log);
        outcome.Output.Should().Contain("Numbers").And.Contain("| 1  |").And.Contain("Test.Job: Succeeded");
        outcome.Log.Should().Contain("Test.Job starts");
    }

    [Fact]
    public void The_session_of_the_test_stays_when_the_job_is_done()
    {
        spark.Session.RunJob<Environment>(new JobOptions { Name = "Test.Job" }, (_, _) => { }, ("COUNT", "2"));

        spark.Session.Range(1).Should().HaveCount(1);
    }

    private sealed record Environment([Variable("COUNT", "how many")] long Count);
}
