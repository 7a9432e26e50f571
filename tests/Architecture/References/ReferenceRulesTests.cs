namespace Architecture.Tests.References;

public sealed class ReferenceRulesTests
{
    [Fact]
    public void References_point_one_way() =>
        string.Join('\n', ReferenceRules.Violations(Repository.Files("contexts", "*.csproj").Select(ProjectFile.Read))).Should().BeEmpty();

    [Theory]
    [InlineData("contexts/Shared/Spark/Plans/Plans.csproj", "../Catalyst/Catalyst.csproj")]
    [InlineData("contexts/Shared/Spark/Catalyst/Catalyst.csproj", "../Embedded/Embedded.csproj")]
    [InlineData("contexts/Shared/Spark/Embedded/Embedded.csproj", "../Connectors/Jdbc/Jdbc.csproj")]
    [InlineData("contexts/Shared/Spark/Connect/Connect.csproj", "../Embedded/Embedded.csproj")]
    [InlineData("contexts/Shared/Spark/Shell/Shell.csproj", "../Embedded/Embedded.csproj")]
    [InlineData("contexts/Shared/Spark/Api/Api.csproj", "../../Pipelines/Hosting/Hosting.csproj")]
    [InlineData("contexts/Salesforce/Libs/Libs.csproj", "../../Shared/Spark/Embedded/Embedded.csproj")]
    [InlineData("contexts/Salesforce/SampleJob/SampleJob.csproj", "../OtherJob/OtherJob.csproj")]
    [InlineData("contexts/Salesforce/SampleJob/SampleJob.csproj", "../../Billing/Libs/Libs.csproj")]
    [InlineData("contexts/Salesforce/SampleJob/tests/SampleJob.Tests.csproj", "../../../Billing/Libs/Libs.csproj")]
    [InlineData("contexts/Salesforce/SampleJob/Sources/Sources.csproj", "../../Libs/Libs.csproj")]
    public void A_reference_the_other_way_is_found(string project, string reference) =>
        ReferenceRules
            .Violations([
                ProjectFile.Parse(project, $"<Project><ItemGroup><ProjectReference Include=\"{reference}\" /></ItemGroup></Project>"),
            ])
            .Should()
            .ContainSingle()
            .Which.Should()
            .StartWith(project);

    [Fact]
    public void The_switch_of_the_api_counts_as_a_reference() =>
        ReferenceRules
            .Violations([
                ProjectFile.Parse(
                    "contexts/Salesforce/Libs/Libs.csproj",
                    "<Project><Import Project=\"../../Shared/Spark/SparkApi.props\" /></Project>"
                ),
            ])
            .Should()
            .ContainSingle()
            .Which.Should()
            .Contain("must not reference contexts/Shared/Spark/Api/Api.csproj");

    [Fact]
    public void Every_project_is_in_the_solution_under_the_folder_of_its_context()
    {
        var solution = Repository.Read("Contexts.sln");

        string.Join('\n', SolutionRules.Violations(solution, Repository.Files("contexts", "*.csproj"))).Should().BeEmpty();
    }

    [Fact]
    public void A_project_outside_of_the_solution_or_under_another_folder_is_found()
    {
        var solution = Repository.Read("Contexts.sln");
        var moved = solution.Replace(
            "contexts\\Salesforce\\Libs\\Libs.csproj",
            "contexts\\Billing\\Libs\\Libs.csproj",
            StringComparison.Ordinal
        );

        SolutionRules
            .Violations(solution, ["contexts/Billing/Libs/Libs.csproj"])
            .Should()
            .Equal("contexts/Billing/Libs/Libs.csproj is not in Contexts.sln");
        SolutionRules
            .Violations(moved, ["contexts/Billing/Libs/Libs.csproj"])
            .Should()
            .Equal("contexts/Billing/Libs/Libs.csproj is under the solution folder 'Salesforce', not 'Billing'");
    }

    [Fact]
    public void Every_project_has_tests_beside_its_code()
    {
        var projects = Repository.Files("contexts", "*.csproj").ToHashSet();

        var untested = projects.Where(project =>
            !project.EndsWith(".Tests.csproj", StringComparison.Ordinal) && !projects.Contains(TestsOf(project))
        );

        string.Join('\n', untested).Should().BeEmpty();
    }

    private static string TestsOf(string project)
    {
        var slash = project.LastIndexOf('/');
        return $"{project[..slash]}/tests/{project[(slash + 1)..].Replace(".csproj", ".Tests.csproj", StringComparison.Ordinal)}";
    }
}
