using Salesforce.Libs.Bootstrap;
using Shared.Pipelines.Hosting.Contracts;
using Shared.Pipelines.Hosting.Jobs;

namespace Salesforce.Libs.Tests.Bootstrap;

public sealed class SalesforceHostTests
{
    [Theory]
    [InlineData("local", "embedded engine, local[*]", "JOB_ENVIRONMENT=Local")]
    [InlineData("local with threads", "embedded engine, local[2]", "JOB_ENVIRONMENT=Local", "SPARK_MASTER=local[2]")]
    [InlineData("CI", "embedded engine, local[*]", "CI=true")]
    [InlineData("CI on a cluster", "Spark Connect, sc://spark:15002", "CI=true", "SPARK_REMOTE=sc://spark:15002")]
    [InlineData("production", "Spark Connect, sc://spark:15002", "JOB_ENVIRONMENT=Production", "SPARK_REMOTE=sc://spark:15002")]
    [InlineData("production without a cluster", "embedded engine, local[4]", "JOB_ENVIRONMENT=Production", "SPARK_MASTER=local[4]")]
    public void A_job_finds_its_Spark_by_the_environment(string where, string target, params string[] variables)
    {
        var (exitCode, asked, _) = Run(variables);

        asked.Should().Be(target, "that is what a job asks for in {0}", where);
        exitCode.Should().Be((int)ExitCode.Failed, "this test gives it no session");
    }

    [Fact]
    public void In_production_a_job_that_was_told_nothing_starts_nothing()
    {
        var (exitCode, asked, error) = Run("JOB_ENVIRONMENT=Production");

        exitCode.Should().Be((int)ExitCode.BadConfiguration);
        asked.Should().BeNull();
        error.Should().Contain("SPARK_REMOTE");
    }

    [Fact]
    public void Every_job_of_the_context_is_named_after_it_and_reckons_in_UTC()
    {
        var options = SalesforceHost.Options("SampleJob");

        options.Name.Should().Be("Salesforce.SampleJob");
        options.SparkSettings.Should().Contain("spark.sql.session.timeZone", "UTC");
    }

    [Fact]
    public void Asked_for_help_a_job_runs_nothing() =>
        SalesforceHost.Run<NoEnvironment>("AnyJob", ["--help"], (_, _) => throw new InvalidOperationException()).Should().Be(0);

    private static (int ExitCode, string? Target, string Error) Run(params string[] variables)
    {
        string? asked = null;
        using var error = new StringWriter();
        var host = new JobHost(
            SalesforceHost.Options("AnyJob") with
            {
                Variables = new EnvironmentVariables(
                    variables.Select(variable => variable.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1]))
                ),
                CreateSession = (target, _, _) =>
                {
                    asked = target.ToString();
                    throw new JobException("no session in this test");
                },
                Output = TextWriter.Null,
                Error = error,
            }
        );
        return (host.Run<NoEnvironment>([], (_, _) => { }), asked, error.ToString());
    }

    private sealed record NoEnvironment;
}
