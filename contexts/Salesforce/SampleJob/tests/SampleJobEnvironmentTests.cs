using Salesforce.Libs.Databases;
using Shared.Pipelines.Hosting.Contracts;

namespace Salesforce.SampleJob.Tests;

public sealed class SampleJobEnvironmentTests
{
    [Fact]
    public void The_environment_is_read_and_prints_no_secret()
    {
        var environment = Read(
            ("JDBC_URL", "jdbc:postgresql://host/db"),
            ("JDBC_USER", "u"),
            ("JDBC_PASSWORD", "hush"),
            ("ACCOUNTS_PATH", "a.json"),
            ("OUTPUT_PATH", "out")
        );

        environment.OutputTable.Should().Be("amount_by_date");
        environment.Database.Password!.Reveal().Should().Be("hush");
        environment.ToString().Should().NotContain("hush").And.Contain("Password = ***");
    }

    [Fact]
    public void All_that_is_missing_or_wrong_is_reported_at_once()
    {
        var read = () => Read(("JDBC_URL", "postgres://host/db"));

        read.Should()
            .Throw<EnvironmentException>()
            .Which.Problems.Select(problem => problem.Variable.Name)
            .Should()
            .Equal(DatabaseEnvironment.UrlVariable, "ACCOUNTS_PATH", "OUTPUT_PATH");
    }

    private static SampleJobEnvironment Read(params (string Name, string Value)[] variables) =>
        new EnvironmentContract<SampleJobEnvironment>().Read(
            new EnvironmentVariables(variables.Select(variable => KeyValuePair.Create(variable.Name, variable.Value)))
        );
}
