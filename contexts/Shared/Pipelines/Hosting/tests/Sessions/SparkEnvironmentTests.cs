using Shared.Pipelines.Hosting.Contracts;
using Shared.Pipelines.Hosting.Sessions;

namespace Shared.Pipelines.Hosting.Tests.Sessions;

public sealed class SparkEnvironmentTests
{
    [Theory]
    [InlineData(DeploymentEnvironment.Local)]
    [InlineData(DeploymentEnvironment.CI)]
    public void Without_any_variable_a_job_runs_in_its_process(DeploymentEnvironment environment) =>
        Read().FindTarget(environment).Should().Be(new SparkTarget.Embedded("local[*]"));

    [Fact]
    public void In_production_a_job_does_not_guess()
    {
        var find = () => Read().FindTarget(DeploymentEnvironment.Production);

        find.Should()
            .Throw<EnvironmentException>()
            .Which.Problems.Should()
            .ContainSingle()
            .Which.Problem.Should()
            .Contain("does not guess");
    }

    [Fact]
    public void In_production_a_job_may_be_told_to_run_in_its_process() =>
        Read(("SPARK_MASTER", "local[4]")).FindTarget(DeploymentEnvironment.Production).Should().Be(new SparkTarget.Embedded("local[4]"));

    [Theory]
    [InlineData(DeploymentEnvironment.Local)]
    [InlineData(DeploymentEnvironment.CI)]
    [InlineData(DeploymentEnvironment.Production)]
    public void A_remote_goes_before_a_master(DeploymentEnvironment environment) =>
        Read(("SPARK_REMOTE", "sc://host:15002"), ("SPARK_MASTER", "local[*]"))
            .FindTarget(environment)
            .Should()
            .Be(new SparkTarget.Connect(new SparkRemote("sc://host:15002")));

    [Fact]
    public void A_job_that_DotnetRunner_started_must_be_built_for_it()
    {
        var submitted = Read(("DOTNETBACKEND_PORT", "5567"));

        submitted.FindTarget(DeploymentEnvironment.Production, usesPackage: true).Should().Be(new SparkTarget.Submitted());
        var find = () => submitted.FindTarget(DeploymentEnvironment.Production, usesPackage: false);
        find.Should().Throw<EnvironmentException>().WithMessage("*-p:SparkApi=Package*");
    }

    [Fact]
    public void A_job_built_for_DotnetRunner_must_be_started_by_it()
    {
        var find = () => Read().FindTarget(DeploymentEnvironment.Local, usesPackage: true);

        find.Should().Throw<EnvironmentException>().WithMessage("*start it by spark-submit*");
    }

    [Theory]
    [InlineData("spark://host:7077", "is the master of a cluster")]
    [InlineData("yarn", "is the master of a cluster")]
    [InlineData("local[0]", "is no master")]
    [InlineData("locale", "is no master")]
    public void A_master_of_a_cluster_is_refused_with_advice(string master, string problem)
    {
        var read = () => Read(("SPARK_MASTER", master));

        read.Should()
            .Throw<EnvironmentException>()
            .Which.Problems.Should()
            .ContainSingle()
            .Which.Problem.Should()
            .Contain(problem)
            .And.Contain("SPARK_REMOTE");
    }

    [Theory]
    [InlineData("host:15002")]
    [InlineData("http://host")]
    [InlineData("sc://")]
    public void What_is_no_remote_is_refused_without_repeating_it(string remote)
    {
        var read = () => Read(("SPARK_REMOTE", remote));

        read.Should()
            .Throw<EnvironmentException>()
            .Which.Problems.Should()
            .ContainSingle()
            .Which.Problem.Should()
            .StartWith("is no address of a Spark Connect server");
        SparkRemote.TryParse(remote, null, out _).Should().BeFalse();
    }

    [Fact]
    public void A_token_prints_as_stars()
    {
        var remote = new SparkRemote("sc://host:15002/;token=a%2Bb;use_ssl=true");

        remote.ToString().Should().Be("sc://host:15002/;token=***;use_ssl=true");
        remote.SecretTexts.Should().Equal("a%2Bb", "a+b");
        new SparkTarget.Connect(remote).ToString().Should().NotContain("a%2Bb");
    }

    [Fact]
    public void Targets_say_what_they_are()
    {
        new SparkTarget.Embedded("local[2]").ToString().Should().Be("embedded engine, local[2]");
        new SparkTarget.Submitted().ToString().Should().Contain("spark-submit");
        SparkMaster.TryParse("local[2]", null, out var master).Should().BeTrue();
        master.ToString().Should().Be("local[2]");
    }

    private static SparkEnvironment Read(params (string Name, string Value)[] variables) =>
        new EnvironmentContract<SparkEnvironment>().Read(
            new EnvironmentVariables(variables.Select(variable => KeyValuePair.Create(variable.Name, variable.Value)))
        );
}
