using System.Text.RegularExpressions;
using Salesforce.SampleJob;
using Shared.Pipelines.Hosting.Contracts;

namespace EndToEnd.Tests.Jobs;

public sealed partial class LocalEnvironmentTests
{
    [Fact]
    public void A_fresh_clone_sets_all_that_the_job_must_have()
    {
        var set = Directory
            .EnumerateFiles(Repository.At("local_dev_env"), "*.env")
            .Where(file => Path.GetFileName(file) != "secrets.env")
            .SelectMany(File.ReadLines)
            .Select(line => Assignment().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value);

        new EnvironmentContract<SampleJobEnvironment>()
            .Variables.Where(variable => variable.IsRequired)
            .Select(variable => variable.Name)
            .Should()
            .BeSubsetOf(set);
    }

    [Fact]
    public void Secrets_are_not_committed() =>
        File.ReadAllLines(Repository.At(".gitignore")).Should().Contain(line => line.EndsWith("secrets.env", StringComparison.Ordinal));

    [GeneratedRegex(@"^export (\w+)=")]
    private static partial Regex Assignment();
}
